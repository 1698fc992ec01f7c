<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{page["name"]}}</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="/picture.png">
</head>
<body>
<p class="band">Trang tập làm thử. Chỉ máy này xem được, không có trên Facebook.</p>
{{!base}}
</body>
</html>
