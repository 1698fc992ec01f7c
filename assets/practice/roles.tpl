% rebase("base.tpl", page=page)
<main>
<article>
<h2>Người quản lý Trang</h2>
<p class="words">Trang tập làm thử chỉ có một người quản lý. Trên Facebook, ở chỗ này thêm được người cùng quản lý.</p>
</article>
<p class="back"><a href="/">Xem cả Trang</a></p>
</main>
