% rebase("base.tpl", page=page)
% told = {"name_missing": "Chưa có tên Trang.", "name_long": "Tên dài quá 75 chữ cái.", "name_facebook": "Tên không được có chữ Facebook.", "category_missing": "Chưa có hạng mục.", "description_long": "Phần mô tả dài quá 255 chữ cái."}
<main>
<article>
<h2>Tạo Trang</h2>
% if problem:
<p class="told wrong" role="alert">{{told[problem]}}</p>
% end
<form method="post" action="/pages/create">
<label>Tên Trang (bắt buộc)
<input name="name" value="{{name}}" maxlength="200" autofocus>
</label>
<label>Hạng mục (bắt buộc)
<input name="category" value="{{category}}" maxlength="100">
</label>
<label>Tiểu sử
<textarea name="description" maxlength="1000">{{about}}</textarea>
</label>
<button class="main">Tạo Trang</button>
</form>
</article>
</main>
