% rebase("base.tpl", page=page)
% told = {"granted": "Xong. Mời quay lại phần mềm, phần mềm sẽ tự đi tiếp.", "declined": "Đã từ chối. Mời quay lại phần mềm.", "unknown": "Mã không đúng hoặc đã hết hạn. Mời xem lại mã trên phần mềm."}
<main>
<article>
% if outcome:
<p class="told {{"wrong" if outcome == "unknown" else ""}}" role="status">{{told[outcome]}}</p>
% end
% if outcome in ("", "unknown"):
<form method="post" action="/device">
<label>Nhập mã hiện trên phần mềm
<input name="user_code" value="{{user_code}}" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="20" required autofocus>
</label>
<p>Phần mềm xin được đăng bài và điền thông tin cho Trang.</p>
<button class="main" name="answer" value="yes">Tiếp tục</button>
<button name="answer" value="no">Không đồng ý</button>
</form>
% end
</article>
</main>
