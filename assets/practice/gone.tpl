% rebase("base.tpl", page=page)
<main>
<article>
<p class="words">Bài viết này không còn trên Trang.</p>
</article>
<p class="back"><a href="/">Xem cả Trang</a></p>
</main>
