% rebase("upstream/news.tpl", title=upper.name)
<header class="page">
<img class="face" src="/picture.png" alt="">
<div>
<h1>{{upper.name}}</h1>
<p class="quiet">Trang Facebook bịa ra để tập làm</p>
</div>
</header>
<main>
% for post, when in posts:
<article>
% include("upstream/upper_words.tpl", upper=upper, post=post, when=when)
<figure><img src="{{picture_of(post)}}" alt="" width="640" height="360"></figure>
<p class="acts"><a class="act" href="{{post.path}}/chia-se">Chia sẻ</a></p>
</article>
% end
</main>
