<div class="head">
<img class="face small" src="/picture.png" alt="">
<div>
<p class="name"><a href="/cap-tren/">{{upper.name}}</a></p>
<p class="quiet"><a href="{{post.path}}"><time datetime="{{when.isoformat(timespec="seconds")}}">{{when.hour}} giờ {{f"{when.minute:02}"}}, ngày {{when.day}} tháng {{when.month}} năm {{when.year}}</time></a></p>
</div>
</div>
<p class="words">{{post.words}}</p>
