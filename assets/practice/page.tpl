% rebase("base.tpl", page=page)
% if cover:
<img class="cover" src="{{cover}}" alt="">
% end
<header class="page">
<img class="face" src="{{picture}}" alt="">
<div>
<h1>{{page["name"]}}</h1>
% if page.get("username"):
<p class="quiet">@{{page["username"]}}</p>
% end
% if page.get("category"):
<p class="quiet">{{page["category"]}}</p>
% end
% if page.get("about"):
<p>{{page["about"]}}</p>
% end
</div>
</header>
<main>
% address = (page.get("contact_address") or {}).get("street1") or (page.get("location") or {}).get("street")
% shown = [("Địa chỉ", address), ("Điện thoại", page.get("phone")), ("Thư điện tử", ", ".join(page.get("emails") or [])), ("Trang web", page.get("website"))]
% days = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
% if page.get("description") or hours or any(text for _, text in shown):
<article class="about">
<h2>Giới thiệu</h2>
% if page.get("description"):
<p class="words">{{page["description"]}}</p>
% end
<dl>
% for label, text in shown:
% if text:
<dt>{{label}}</dt><dd>{{text}}</dd>
% end
% end
% for day, times in hours:
<dt>{{days[day]}}</dt><dd>{{", ".join(times)}}</dd>
% end
</dl>
</article>
% end
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
