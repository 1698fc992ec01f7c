% rebase("base.tpl", page=page)
<main>
<article>
<form method="get" action="/search">
<label>Tìm Trang theo tên
<input name="q" value="{{wanted}}" maxlength="200">
</label>
<button class="main">Tìm</button>
</form>
</article>
% if wanted and not found:
<p class="empty">Không thấy Trang nào có tên này.</p>
% end
% for one in found:
<article>
<div class="head">
<img class="face small" src="/picture.png" alt="">
<div>
% if one["address"]:
<p class="name"><a href="{{one["address"]}}">{{one["name"]}}</a></p>
% else:
<p class="name">{{one["name"]}}</p>
% end
<p class="quiet">Trang</p>
</div>
</div>
</article>
% end
</main>
