% rebase("base.tpl", page=page)
% told = {"chosen": "Đã lưu tên người dùng.", "malformed": "Tên người dùng có từ 5 chữ trở lên, chỉ gồm chữ không dấu, chữ số và dấu chấm.", "taken": "Tên người dùng này đã có Trang khác dùng."}
<main>
<article>
<h2>Tên người dùng của Trang</h2>
% if outcome:
<p class="told {{"" if outcome == "chosen" else "wrong"}}" role="status">{{told[outcome]}}</p>
% end
<form method="post" action="/settings/username">
<label>Tên người dùng
<input name="username" value="{{username or page.get("username", "")}}" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="100" autofocus>
</label>
<button class="main">Lưu</button>
</form>
<p class="back"><a href="/">Xem cả Trang</a></p>
</article>
</main>
