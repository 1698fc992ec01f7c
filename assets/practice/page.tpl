% rebase("base.tpl", page=page)
<header class="page">
<img class="face" src="{{picture}}" alt="">
<div>
<h1>{{page["name"]}}</h1>
% if page.get("category"):
<p class="quiet">{{page["category"]}}</p>
% end
% if page.get("about"):
<p>{{page["about"]}}</p>
% end
</div>
</header>
<main>
% if not posts:
<p class="empty">Chưa có bài viết nào.</p>
% end
% for post in posts:
<article>
% include("head.tpl", page=page, picture=picture, post=post)
% if post.photos:
<div class="grid" style="aspect-ratio:{{f"{post.aspect:.4g}"}}">
% for photo in post.photos:
<a href="{{post.permalink}}" style="{{photo.style}}"><img src="{{photo.url}}" alt="{{photo.alt_text}}">\\
% if photo.more:
<span class="more">+{{photo.more}}</span>\\
% end
</a>
% end
</div>
% end
</article>
% end
% if older:
<p class="back"><a href="/?after={{older}}">Xem bài cũ hơn</a></p>
% end
</main>
