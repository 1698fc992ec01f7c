% rebase("upstream/news.tpl", title="Chia sẻ")
% told = {"page": f"Đã chia sẻ lên Trang {page['name']}.", "profile": "Đã chia sẻ lên trang cá nhân của bạn."}
<main>
<article>
<h2>Chia sẻ</h2>
% if outcome:
<p class="told" role="status">{{told[outcome]}}</p>
<p class="words"><a href="{{post.path}}">Xem lại bài gốc</a></p>
% else:
<form method="post" action="{{post.path}}/chia-se">
<fieldset>
<legend>Chia sẻ lên đâu?</legend>
<label class="choice"><input type="radio" name="where" value="profile" checked> Trang cá nhân của bạn</label>
<label class="choice"><input type="radio" name="where" value="page"> Trang {{page["name"]}}</label>
</fieldset>
<label>Hãy nói gì đó về nội dung này
<textarea name="words" maxlength="5000"></textarea>
</label>
<button class="main">Chia sẻ ngay</button>
</form>
% end
</article>
</main>
