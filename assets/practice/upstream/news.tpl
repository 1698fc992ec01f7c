<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}}</title>
% for name, value in get("graph", []):
<meta property="og:{{name}}" content="{{value}}">
% end
% for kind, name, address in get("feeds", []):
<link rel="alternate" type="{{kind}}" title="{{name}}" href="{{address}}">
% end
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="/picture.png">
</head>
<body>
<p class="band">Tin bịa ra để tập làm. Không có việc nào ở đây là thật.</p>
{{!base}}
</body>
</html>
