% rebase("upstream/news.tpl", title=site.name, feeds=feeds)
<header class="page">
<div>
<h1>{{site.name}}</h1>
<p>{{site.about}}</p>
</div>
</header>
<main>
% for article in site.articles:
<article>
<h2><a href="{{article.path}}">{{article.title}}</a></h2>
<p class="words">{{article.text[0]}}</p>
</article>
% end
</main>
