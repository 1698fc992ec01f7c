% graph = [("type", "article"), ("title", upper.name), ("description", post.words), ("url", root + post.path), ("site_name", "Facebook"), ("image", picture_of(post))]
% rebase("upstream/news.tpl", title=upper.name, graph=graph)
<main>
<article>
% include("upstream/upper_words.tpl", upper=upper, post=post, when=when)
<figure><img src="{{picture_of(post)}}" alt="" width="640" height="360"></figure>
<p class="acts"><a class="act" href="{{post.path}}/chia-se">Chia sẻ</a></p>
</article>
</main>
