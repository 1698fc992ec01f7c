; What a person reads while the program is installed or removed.

!define PRODUCT "Trang Facebook của xã"
!define INSTALLER_WORDS "Cài Trang Facebook của xã"
!define KIT "Tệp kết nối Trang"

!define BEFORE_TITLE "Cài phần mềm"
!define BEFORE_WORDS "Phần mềm giúp viết bài và đăng ảnh lên Trang của xã.$\r$\n$\r$\nBài viết đã có trên máy này vẫn còn nguyên.$\r$\n$\r$\nMời bấm Cài đặt."

!define AFTER_TITLE "Đã cài xong"
!define AFTER_WORDS "Lần sau, mời mở phần mềm bằng hình trên màn hình có tên Trang Facebook của xã."
!define OPEN_NOW "Mở phần mềm ngay"
!define START_WITH_WINDOWS "Tự mở khi bật máy"

!define IS_OPEN "Phần mềm đang mở.$\r$\n$\r$\nBấm OK để lưu bài đang viết và đóng phần mềm."
!define STAYS_OPEN_WORDS "Phần mềm chưa đóng được. Bài viết vẫn còn.$\r$\n$\r$\nMời tự đóng phần mềm, rồi bấm Thử lại."
!define TOO_OLD_WORDS "Máy này chưa cài được phần mềm. Phần mềm cần Windows 10 bản 1809 trở lên, loại 64 bit.$\r$\n$\r$\nMời gọi người hướng dẫn."

!define GOING_TITLE "Gỡ phần mềm"
!define GOING_WORDS "Bài viết và ảnh trên máy này được giữ lại.$\r$\n$\r$\nBài đã lên Trang thì vẫn ở trên Trang."
!define POSTS_GO "Xoá luôn bài viết và ảnh trên máy này"
!define KEYS_GO "Thoát Facebook trên máy này"
!define KEYS_STAY "Chưa thoát được Facebook trên máy này.$\r$\n$\r$\nMời gọi người hướng dẫn."
!define GONE_TITLE "Đã gỡ xong"
!define GONE_WORDS "Phần mềm không còn trên máy này."
