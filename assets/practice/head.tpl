<div class="head">
<img class="face small" src="{{picture}}" alt="">
<div>
<p class="name">{{page["name"]}}</p>
<p class="quiet"><a href="{{post.permalink}}"><time datetime="{{post.when.isoformat(timespec="seconds")}}">{{post.when.hour}} giờ {{f"{post.when.minute:02}"}}, ngày {{post.when.day}} tháng {{post.when.month}} năm {{post.when.year}}</time></a></p>
</div>
</div>
% if any(text for text, _ in post.words):
<p class="words">\\
% for text, is_link in post.words:
% if is_link:
<a href="{{text}}" rel="noopener noreferrer">{{text}}</a>\\
% else:
{{text}}\\
% end
% end
</p>
% end
% if post.card:
<a class="card" href="{{post.link}}" rel="noopener noreferrer">
% if post.card.picture:
<img src="{{post.card.picture}}" alt="">
% end
<span class="host">{{post.card.host}}</span>
<span class="title">{{post.card.title}}</span>
</a>
% elif post.link:
<p class="link"><a href="{{post.link}}" rel="noopener noreferrer">{{post.link}}</a></p>
% end
