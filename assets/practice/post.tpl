% rebase("base.tpl", page=page)
<main>
<article>
% include("head.tpl", page=page, picture=picture, post=post)
% for photo in post.photos:
<figure>
<img src="{{photo.url}}" alt="{{photo.alt_text}}" width="{{photo.width}}" height="{{photo.height}}">
% if photo.alt_text:
<figcaption>{{photo.alt_text}}</figcaption>
% end
</figure>
% end
</article>
<p class="back"><a href="/">Xem cả Trang</a></p>
</main>
