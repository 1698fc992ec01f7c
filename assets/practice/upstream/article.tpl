% graph = [("type", "article"), ("title", article.title), ("description", article.text[0]), ("url", root + article.path), ("site_name", site.name)]
% graph += [("image", picture)] if picture else []
% rebase("upstream/news.tpl", title=f"{article.title} | {site.name}", graph=graph)
<header class="page">
<p class="quiet"><a href="{{site.path}}">{{site.name}}</a></p>
</header>
<main>
<article>
<h2>{{article.title}}</h2>
<p class="words quiet"><time datetime="{{when.isoformat(timespec="seconds")}}">{{when.hour}} giờ {{f"{when.minute:02}"}}, ngày {{when.day}} tháng {{when.month}} năm {{when.year}}</time></p>
% if picture:
<figure><img src="{{picture}}" alt="" width="640" height="360"></figure>
% end
% for paragraph in article.text:
<p class="words">{{paragraph}}</p>
% end
</article>
</main>
