<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="vi_VN">
<context>
    <name>Acts</name>
    <message>
        <source>Bài sắp lên Trang hoặc đã lên rồi, không đổi giờ được nữa.</source>
        <translation>The post is about to go out or is out already; its time cannot be changed any more.</translation>
    </message>
    <message>
        <source>Bài sắp lên Trang, không rút lại được nữa. Đăng xong, mời bấm «Gỡ bài này».</source>
        <translation>The post is about to go up and can no longer be taken back. Once it is out, please press “Remove this post”.</translation>
    </message>
    <message>
        <source>Bỏ bài này</source>
        <translation>Discard this post</translation>
    </message>
    <message>
        <source>Bỏ hẳn bài viết dở này? Lời viết trong bài sẽ mất.</source>
        <translation>Discard this unfinished post for good? Its words will be lost.</translation>
    </message>
    <message>
        <source>Bỏ hẳn bài viết dở này? Lời viết và ảnh trong bài sẽ mất.</source>
        <translation>Discard this unfinished post for good? Its words and photos will be lost.</translation>
    </message>
    <message>
        <source>Giữ bài lại</source>
        <translation>Keep the post</translation>
    </message>
    <message>
        <source>Gỡ bài khỏi Trang? Người dân sẽ không xem được nữa.</source>
        <translation>Remove the post from the Page? Citizens will no longer see it.</translation>
    </message>
    <message>
        <source>Gỡ bài này</source>
        <translation>Remove this post</translation>
    </message>
    <message>
        <source>Gửi lại</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Không đăng thêm</source>
        <translation>Do not post again</translation>
    </message>
    <message>
        <source>Kết nối lại</source>
        <translation>Connect again</translation>
    </message>
    <message>
        <source>Rút lại</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Sửa bài</source>
        <translation>Change the post</translation>
    </message>
    <message>
        <source>Sửa lời</source>
        <translation>Change words</translation>
    </message>
    <message>
        <source>Sửa tiếp lời</source>
        <translation>Go on changing words</translation>
    </message>
    <message>
        <source>Tự chia sẻ</source>
        <translation>Share it by hand</translation>
    </message>
    <message>
        <source>Viết tiếp</source>
        <translation>Go on writing</translation>
    </message>
    <message>
        <source>Xem bài</source>
        <translation>See the post</translation>
    </message>
    <message>
        <source>Xem và trả lời</source>
        <translation>Look and answer</translation>
    </message>
    <message>
        <source>Đăng bài này ngay bây giờ?</source>
        <translation>Post this right now?</translation>
    </message>
    <message>
        <source>Đăng ngay</source>
        <translation>Post now</translation>
    </message>
    <message>
        <source>Đăng thêm</source>
        <translation>Post once more</translation>
    </message>
    <message>
        <source>Đăng thêm lần nữa? Người dân sẽ thấy hai lần.</source>
        <translation>Post it once more? People will see it twice.</translation>
    </message>
    <message>
        <source>Để bài trên Trang</source>
        <translation>Leave it on the Page</translation>
    </message>
    <message>
        <source>Để đúng giờ hẹn</source>
        <translation>Keep its time</translation>
    </message>
    <message>
        <source>Đổi giờ</source>
        <translation>Change the time</translation>
    </message>
</context>
<context>
    <name>AddressField</name>
    <message>
        <source>Dán</source>
        <translation>Paste</translation>
    </message>
</context>
<context>
    <name>AddressState</name>
    <message>
        <source>Bài trên báo, hoặc bài trên Facebook.</source>
        <translation>An article of a paper, or a post on Facebook.</translation>
    </message>
    <message>
        <source>Dán địa chỉ bài</source>
        <translation>Paste the address of an article</translation>
    </message>
    <message>
        <source>Mở bài bằng Chrome, Cốc Cốc. Chép dòng chữ ở ô trên cùng, rồi bấm «Dán».</source>
        <translation>Open the article in a browser such as Chrome. Copy the line in the box at the very top, then press «Paste».</translation>
    </message>
    <message>
        <source>Xem bài này</source>
        <translation>See this article</translation>
    </message>
    <message>
        <source>Địa chỉ bài</source>
        <translation>Address of the article</translation>
    </message>
</context>
<context>
    <name>AfterScreen</name>
    <message>
        <source>Viết bài khác</source>
        <translation>Write another post</translation>
    </message>
    <message>
        <source>Về màn hình chính</source>
        <translation>Back to Home</translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>Mã trang: {code}</source>
        <translation>Page code: {code}</translation>
    </message>
</context>
<context>
    <name>AskingScreen</name>
    <message>
        <source>&amp;Quay lại</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Cách làm</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Xem cách làm</source>
        <translation>See how</translation>
    </message>
    <message>
        <source>Đóng cách làm</source>
        <translation>Close how</translation>
    </message>
</context>
<context>
    <name>Avatar</name>
    <message>
        <source>Ảnh đại diện của {page}</source>
        <translation>Profile picture of {page}</translation>
    </message>
</context>
<context>
    <name>BrowserPage</name>
    <message>
        <source>Chép tên Trang</source>
        <translation>Copy the Page&apos;s name</translation>
    </message>
    <message>
        <source>Chép tên và mở Facebook</source>
        <translation>Copy the name and open Facebook</translation>
    </message>
    <message>
        <source>Chép địa chỉ</source>
        <translation>Copy the address</translation>
    </message>
    <message>
        <source>Mở lại</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>Đã chép. Dán vào Chrome, Cốc Cốc.</source>
        <translation>Copied. Please paste it into the browser.</translation>
    </message>
    <message>
        <source>Địa chỉ:</source>
        <translation>Address:</translation>
    </message>
</context>
<context>
    <name>ByHandScreen</name>
    <message>
        <source>&amp;Quay lại</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Chép: {what}</source>
        <translation>Copy: {what}</translation>
    </message>
    <message>
        <source>Cất ảnh ra máy</source>
        <translation>Put pictures on this PC</translation>
    </message>
    <message>
        <source>Máy chưa mở được Facebook. Mời tự mở, theo địa chỉ: {address}</source>
        <translation>Facebook could not be opened. Please open it yourself, at: {address}</translation>
    </message>
    <message>
        <source>Mở Facebook</source>
        <translation>Open Facebook</translation>
    </message>
    <message>
        <source>Đã chép. Mời dán vào ô trên Facebook.</source>
        <translation>Copied. Please paste it into the field on Facebook.</translation>
    </message>
    <message>
        <source>Đã cất hai ảnh vào «{folder}»: «{names}».</source>
        <translation>Two pictures are in “{folder}”: “{names}”.</translation>
    </message>
    <message>
        <source>Ảnh bìa Trang</source>
        <translation>Cover of the Page</translation>
    </message>
    <message>
        <source>Ảnh đại diện Trang</source>
        <translation>Picture of the Page</translation>
    </message>
</context>
<context>
    <name>CautionList</name>
    <message>
        <source>Sửa</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Tôi đã xem</source>
        <translation>I have looked at it</translation>
    </message>
</context>
<context>
    <name>Cautions</name>
    <message>
        <source>Bài của báo, nên đăng lại.</source>
        <translation>This is a paper&apos;s article; better share it.</translation>
    </message>
    <message>
        <source>Bản đồ có Hoàng Sa, Trường Sa?</source>
        <translation>Does the map show Hoang Sa and Truong Sa?</translation>
    </message>
    <message>
        <source>Chỗ trống chưa điền: {words}</source>
        <translation>A blank to be filled in: {words}</translation>
    </message>
    <message>
        <source>Lẫn chữ nước ngoài: {words}</source>
        <translation>Foreign letters in it: {words}</translation>
    </message>
    <message>
        <source>Nhiều chữ in hoa, khó đọc.</source>
        <translation>Many capitals are hard to read.</translation>
    </message>
    <message>
        <source>Nên bỏ chỗ ở hộ nghèo: {words}</source>
        <translation>Better leave out where a poor household lives: {words}</translation>
    </message>
    <message>
        <source>Nên bỏ số giấy tờ riêng: {words}</source>
        <translation>Better leave out the number of papers: {words}</translation>
    </message>
    <message>
        <source>Số ngân hàng này của xã? {words}</source>
        <translation>Is this bank number the commune&apos;s own? {words}</translation>
    </message>
    <message>
        <source>Tên trẻ em, đã được phép? {words}</source>
        <translation>A child&apos;s name; is it allowed? {words}</translation>
    </message>
    <message>
        <source>«{words}» nay viết: {proposed}</source>
        <translation>“{words}” is now written: {proposed}</translation>
    </message>
    <message>
        <source>Điện thoại này của xã? {words}</source>
        <translation>Is this phone number the commune&apos;s own? {words}</translation>
    </message>
</context>
<context>
    <name>ChangeWordsScreen</name>
    <message>
        <source>&amp;Quay lại</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Bỏ lời mới</source>
        <translation>Drop the new words</translation>
    </message>
    <message>
        <source>Bỏ lời mới vừa viết? Trên Trang vẫn là lời cũ.</source>
        <translation>Drop the new words just written? The Page still shows the old ones.</translation>
    </message>
    <message>
        <source>Chưa có lời viết nào. Mời viết vài dòng, hoặc bấm «Giữ lời cũ».</source>
        <translation>There are no words yet. Please write a few lines, or press “Keep the old words”.</translation>
    </message>
    <message>
        <source>Giữ lời cũ</source>
        <translation>Keep the old words</translation>
    </message>
    <message>
        <source>Giữ lời mới</source>
        <translation>Keep the new words</translation>
    </message>
    <message>
        <source>Lưu lên Trang</source>
        <translation>Save to the Page</translation>
    </message>
    <message>
        <source>Lời mới</source>
        <translation>New words</translation>
    </message>
    <message>
        <source>Sửa lời trên Trang</source>
        <translation>Change the words on the Page</translation>
    </message>
    <message>
        <source>Trên Trang vẫn là lời cũ, đến khi bấm «Lưu lên Trang».</source>
        <translation>The Page shows the old words until “Save to the Page” is pressed.</translation>
    </message>
    <message>
        <source>Viết thành bài mới</source>
        <translation>Make it a new post</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Bài chưa được đăng.</source>
        <translation>Not posted yet.</translation>
    </message>
    <message>
        <source>Bấm đăng xong, trong 60 giây vẫn rút lại được.</source>
        <translation>For 60 seconds after posting you can still take it back.</translation>
    </message>
    <message>
        <source>Chưa có lời viết</source>
        <translation>No words yet</translation>
    </message>
    <message>
        <source>Chưa có ảnh</source>
        <translation>No photos yet</translation>
    </message>
    <message>
        <source>Hẹn giờ đăng</source>
        <translation>Post at another time</translation>
    </message>
    <message>
        <source>Sửa lời</source>
        <translation>Change the words</translation>
    </message>
    <message>
        <source>Sửa ảnh</source>
        <translation>Change the photos</translation>
    </message>
    <message>
        <source>Xem lại</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>{count} chữ</source>
        <translation>Words: {count}</translation>
    </message>
    <message>
        <source>{count} ảnh</source>
        <translation>Photos: {count}</translation>
    </message>
    <message>
        <source>Đăng bài lên Trang</source>
        <translation>Post to the Page</translation>
    </message>
</context>
<context>
    <name>ChecklistScreen</name>
    <message>
        <source>Chưa thấy {thing} trên Trang.</source>
        <translation>The Page does not show {thing} yet.</translation>
    </message>
    <message>
        <source>Chưa xem được: {things}.</source>
        <translation>Could not be seen: {things}.</translation>
    </message>
    <message>
        <source>Còn thiếu:</source>
        <translation>Still missing:</translation>
    </message>
    <message>
        <source>Kết nối lại</source>
        <translation>Connect again</translation>
    </message>
    <message>
        <source>Thoát Facebook</source>
        <translation>Leave Facebook</translation>
    </message>
    <message>
        <source>Trang của xã</source>
        <translation>The commune&apos;s Page</translation>
    </message>
    <message>
        <source>Trang đã đủ mọi thứ.</source>
        <translation>The Page has everything.</translation>
    </message>
    <message>
        <source>Về màn hình chính</source>
        <translation>Go home</translation>
    </message>
    <message>
        <source>Xem lại Trang</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Đang xem Trang.</source>
        <translation>Looking at the Page.</translation>
    </message>
    <message>
        <source>Điền xong vào Trang.</source>
        <translation>The Page is filled in.</translation>
    </message>
    <message>
        <source>Đã có: {count} trên {all} việc.</source>
        <translation>There already: {count} of {all} things.</translation>
    </message>
    <message>
        <source>Đã có: {things}.</source>
        <translation>There already: {things}.</translation>
    </message>
    <message>
        <source>Đã điền xong: {things}.</source>
        <translation>Filled in: {things}.</translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message>
        <source>Bấm vào bài cần đăng</source>
        <translation>Press the article to be posted</translation>
    </message>
    <message>
        <source>Chép bài mời</source>
        <translation>Copy the invitation</translation>
    </message>
    <message>
        <source>Chưa có tin nào. Mời bấm «Lấy tin mới».</source>
        <translation>There is no news yet. Please press «Get news».</translation>
    </message>
    <message>
        <source>Cách đổi tên</source>
        <translation>How to rename it</translation>
    </message>
    <message>
        <source>Có tin mới, phần mềm báo ở đây.</source>
        <translation>When news has come, it is told here.</translation>
    </message>
    <message>
        <source>Dán địa chỉ</source>
        <translation>Paste an address</translation>
    </message>
    <message>
        <source>Giữ Trang đông người theo dõi.</source>
        <translation>Keep the Page that most people follow.</translation>
    </message>
    <message>
        <source>Giữ một Trang</source>
        <translation>Keep one Page</translation>
    </message>
    <message>
        <source>Hình: các Trang cũ chỉ sang một Trang giữ lại.</source>
        <translation>Drawing: the old Pages point to the one that stays.</translation>
    </message>
    <message>
        <source>Không chờ nữa</source>
        <translation>Wait no longer</translation>
    </message>
    <message>
        <source>Không thấy bài nào có chữ «{words}». Mời thử chữ khác.</source>
        <translation>No article has the words «{words}». Please try other words.</translation>
    </message>
    <message>
        <source>Lấy tin mới</source>
        <translation>Get news</translation>
    </message>
    <message>
        <source>Nguồn tin</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Trang kia: đăng bài mời bà con.</source>
        <translation>On the other Page: post an invitation to the people.</translation>
    </message>
    <message>
        <source>Tìm</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Tìm bài</source>
        <translation>Find an article</translation>
    </message>
    <message>
        <source>Xem bài này</source>
        <translation>See this article</translation>
    </message>
    <message>
        <source>Xem tin mới</source>
        <translation>See the news</translation>
    </message>
    <message>
        <source>Đây là địa chỉ của một bài. Mời bấm «Xem bài này».</source>
        <translation>This is the address of an article. Please press «See this article».</translation>
    </message>
    <message>
        <source>Đã chép. Mời dán lên Trang kia.</source>
        <translation>Copied. Please paste it on the other Page.</translation>
    </message>
    <message>
        <source>Đã chọn xong</source>
        <translation>It is chosen</translation>
    </message>
</context>
<context>
    <name>ChooseState</name>
    <message>
        <source>Chọn Trang của xã</source>
        <translation>Choose the commune&apos;s Page</translation>
    </message>
    <message>
        <source>Chọn Trang này</source>
        <translation>Choose this Page</translation>
    </message>
    <message>
        <source>Các Trang trên Facebook</source>
        <translation>The Pages on Facebook</translation>
    </message>
    <message>
        <source>Có {count} Trang. Mời gõ tên để tìm.</source>
        <translation>There are {count} Pages. Please type a name to search.</translation>
    </message>
    <message>
        <source>Facebook chưa cho biết Trang nào.</source>
        <translation>Facebook did not tell of any Page.</translation>
    </message>
    <message>
        <source>Không thấy Trang của xã</source>
        <translation>The commune&apos;s Page is not here</translation>
    </message>
    <message>
        <source>Không thấy Trang nào có tên ấy. Mời gõ ít chữ hơn.</source>
        <translation>No Page has that name. Please type fewer letters.</translation>
    </message>
    <message>
        <source>Người phụ trách Trang cho biết số này.</source>
        <translation>Whoever looks after the Page knows this number.</translation>
    </message>
    <message>
        <source>Nhập số của Trang</source>
        <translation>Type the Page&apos;s number</translation>
    </message>
    <message>
        <source>Số của Trang</source>
        <translation>The Page&apos;s number</translation>
    </message>
    <message>
        <source>Số ở mục «Tính minh bạch của Trang» trên Facebook.</source>
        <translation>It stands under “Page transparency” on Facebook.</translation>
    </message>
    <message>
        <source>Tìm Trang này</source>
        <translation>Find this Page</translation>
    </message>
    <message>
        <source>Tìm theo tên Trang</source>
        <translation>Search by the Page&apos;s name</translation>
    </message>
</context>
<context>
    <name>ConnectPanel</name>
    <message>
        <source>Mở tệp kết nối</source>
        <translation>Open the connection file</translation>
    </message>
    <message>
        <source>Tệp kết nối</source>
        <translation>Connection file</translation>
    </message>
    <message>
        <source>Đang cất giấy phép</source>
        <translation>Keeping the permission</translation>
    </message>
    <message>
        <source>Đang hỏi Facebook</source>
        <translation>Asking Facebook</translation>
    </message>
    <message>
        <source>Đang lấy mã của Facebook</source>
        <translation>Getting a code from Facebook</translation>
    </message>
    <message>
        <source>Đang mở tệp kết nối</source>
        <translation>Opening the connection file</translation>
    </message>
    <message>
        <source>Đang xem giấy phép</source>
        <translation>Looking for the permission</translation>
    </message>
    <message>
        <source>Đang xem tệp kết nối</source>
        <translation>Looking at the connection file</translation>
    </message>
</context>
<context>
    <name>ContactPage</name>
    <message>
        <source>Cách liên hệ</source>
        <translation>How to reach the committee</translation>
    </message>
    <message>
        <source>Số điện thoại chung</source>
        <translation>Office telephone</translation>
    </message>
    <message>
        <source>Thư điện tử</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Trang thông tin của xã</source>
        <translation>The commune&apos;s web site</translation>
    </message>
    <message>
        <source>Ô nào chưa có thì để trống.</source>
        <translation>Leave a field empty if there is nothing.</translation>
    </message>
    <message>
        <source>Địa chỉ: xã và tỉnh</source>
        <translation>Address: commune and province</translation>
    </message>
</context>
<context>
    <name>CopiedWords</name>
    <message>
        <source>Bài của {source}. Nên đăng lại, không chép.</source>
        <translation>This article is from {source}. Better share it than copy it.</translation>
    </message>
    <message>
        <source>Đăng lại bài này</source>
        <translation>Share this article</translation>
    </message>
</context>
<context>
    <name>CopyCard</name>
    <message>
        <source>Chép</source>
        <translation>Copy</translation>
    </message>
</context>
<context>
    <name>DescribePage</name>
    <message>
        <source>Máy sẽ đọc lời này cho người mắt kém nghe.</source>
        <translation>Read aloud to people who see poorly.</translation>
    </message>
    <message>
        <source>Mô tả ảnh</source>
        <translation>Describe the photo</translation>
    </message>
    <message>
        <source>Trong ảnh có ai, đang làm gì?</source>
        <translation>Who is in the photo, and what are they doing?</translation>
    </message>
    <message>
        <source>Xong, quay lại ảnh</source>
        <translation>Done, back to the photos</translation>
    </message>
    <message>
        <source>Ảnh {number}</source>
        <translation>Photo {number}</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>Chọn văn bản trong máy</source>
        <translation>Choose a document on this PC</translation>
    </message>
    <message>
        <source>Chữ bị lỗi phông đã được sửa.</source>
        <translation>Letters of an old font were put right.</translation>
    </message>
    <message>
        <source>Chữ bị lỗi phông đã được sửa. Mời đọc kỹ.</source>
        <translation>Letters of an old font were put right. Please read closely.</translation>
    </message>
    <message>
        <source>Lấy cả {count} ảnh</source>
        <translation>Take all {count} pictures</translation>
    </message>
    <message>
        <source>Lấy lời từ văn bản</source>
        <translation>Take words from a document</translation>
    </message>
    <message>
        <source>Lấy vào bài</source>
        <translation>Put into the post</translation>
    </message>
    <message>
        <source>Văn bản</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Văn bản này là ảnh chụp, không có chữ để lấy.</source>
        <translation>This document is pictures of paper; it has no words to take.</translation>
    </message>
    <message>
        <source>Văn bản trong máy không thay đổi.</source>
        <translation>The document itself stays as it is.</translation>
    </message>
    <message>
        <source>Xem tiếp</source>
        <translation>Show more</translation>
    </message>
    <message>
        <source>Đang đọc văn bản…</source>
        <translation>Reading the document …</translation>
    </message>
</context>
<context>
    <name>Fetching</name>
    <message>
        <source>Chưa có tin mới</source>
        <translation>No news yet</translation>
    </message>
    <message>
        <source>Chưa lấy được tin</source>
        <translation>News could not be fetched</translation>
    </message>
    <message>
        <source>Chưa lấy được. Tin cũ vẫn còn.</source>
        <translation>Nothing could be fetched. Earlier news is still here.</translation>
    </message>
    <message>
        <source>Không có tin mới.</source>
        <translation>There is nothing newer.</translation>
    </message>
    <message>
        <source>Mất mạng. Tin cũ vẫn còn.</source>
        <translation>No network. Earlier news is still here.</translation>
    </message>
    <message>
        <source>chưa lấy tin lần nào</source>
        <translation>never fetched so far</translation>
    </message>
    <message>
        <source>chưa lấy được tin</source>
        <translation>could not be fetched so far</translation>
    </message>
    <message>
        <source>chưa lấy được tin từ hôm qua</source>
        <translation>could not be fetched since yesterday</translation>
    </message>
    <message>
        <source>chưa lấy được tin từ ngày {date}</source>
        <translation>could not be fetched since {date}</translation>
    </message>
    <message>
        <source>lấy tin lúc {time}</source>
        <translation>fetched at {time}</translation>
    </message>
    <message>
        <source>{count} nguồn chưa lấy được.</source>
        <translation>{count} sources could not be fetched.</translation>
    </message>
    <message>
        <source>{count} tin hôm nay</source>
        <translation>{count} of today</translation>
    </message>
    <message>
        <source>Đang lấy tin mới về.</source>
        <translation>News is being fetched.</translation>
    </message>
    <message>
        <source>Đang lấy tin: {asked} / {count} nguồn.</source>
        <translation>News is being fetched: {asked} of {count} sources.</translation>
    </message>
    <message>
        <source>Đã có {count} tin mới.</source>
        <translation>{count} new articles have come.</translation>
    </message>
</context>
<context>
    <name>FieldsPage</name>
    <message>
        <source>Xong, xem lại</source>
        <translation>Done, look again</translation>
    </message>
</context>
<context>
    <name>FillPage</name>
    <message>
        <source>Chưa có số</source>
        <translation>No number yet</translation>
    </message>
    <message>
        <source>Chưa đưa gì lên Trang.</source>
        <translation>Nothing is on the Page yet.</translation>
    </message>
    <message>
        <source>Không ghi giờ</source>
        <translation>No hours</translation>
    </message>
    <message>
        <source>Mời xem lại lời và ảnh.</source>
        <translation>Please look at the words and pictures again.</translation>
    </message>
    <message>
        <source>Sửa giờ</source>
        <translation>Change hours</translation>
    </message>
    <message>
        <source>Sửa liên hệ</source>
        <translation>Change contact</translation>
    </message>
    <message>
        <source>Sửa lời</source>
        <translation>Change words</translation>
    </message>
    <message>
        <source>Xem trước</source>
        <translation>Look before</translation>
    </message>
    <message>
        <source>Đang vẽ ảnh. Mời đợi một chút.</source>
        <translation>Drawing the pictures. Please wait a moment.</translation>
    </message>
    <message>
        <source>Đang xem Trang, đang vẽ ảnh. Mời đợi một chút.</source>
        <translation>Reading the Page and drawing the pictures. Please wait a moment.</translation>
    </message>
    <message>
        <source>Đang điền vào Trang. Mời đợi một chút.</source>
        <translation>Filling in the Page. Please wait a little.</translation>
    </message>
    <message>
        <source>Điền vào Trang</source>
        <translation>Fill in the Page</translation>
    </message>
    <message>
        <source>Đổi ảnh</source>
        <translation>Change pictures</translation>
    </message>
    <message>
        <source>Ảnh</source>
        <translation>Pictures</translation>
    </message>
</context>
<context>
    <name>FlowShell</name>
    <message>
        <source>&amp;Quay lại</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Bước {number} / {count}: {title}</source>
        <translation>Step {number} / {count}: {title}</translation>
    </message>
    <message>
        <source>Cách làm</source>
        <translation>How to do this</translation>
    </message>
    <message>
        <source>Xem cách làm</source>
        <translation>How to do this</translation>
    </message>
    <message>
        <source>Đóng cách làm</source>
        <translation>Close the explanation</translation>
    </message>
</context>
<context>
    <name>FootLine</name>
    <message>
        <source>Cần người giúp: {whom}</source>
        <translation>For help: {whom}</translation>
    </message>
</context>
<context>
    <name>FoundState</name>
    <message>
        <source>Các nguồn tìm thấy</source>
        <translation>Sources found</translation>
    </message>
    <message>
        <source>Giấy phép chỉ để đăng bài. Ảnh, lời giới thiệu phải tự sửa trên Facebook.</source>
        <translation>The permission is for posting only. Pictures and description must be changed on Facebook by hand.</translation>
    </message>
    <message>
        <source>Không phải</source>
        <translation>No, another</translation>
    </message>
    <message>
        <source>Máy đang mất mạng, chưa hỏi được Facebook. Tên này lấy từ tệp kết nối.</source>
        <translation>No network: Facebook could not be asked. This name comes from the connection file.</translation>
    </message>
    <message>
        <source>Nơi đã chọn là {place}. Tên Trang không có tên ấy.</source>
        <translation>The place chosen is {place}. The Page&apos;s name does not tell it.</translation>
    </message>
    <message>
        <source>Thêm nguồn này</source>
        <translation>Add this source</translation>
    </message>
    <message>
        <source>Tin mới nhất: {title}</source>
        <translation>Newest: {title}</translation>
    </message>
    <message>
        <source>Trang đang ẩn, người dân chưa thấy.</source>
        <translation>The Page is hidden, citizens do not see it yet.</translation>
    </message>
    <message>
        <source>Tìm thấy tin ở trang này</source>
        <translation>This site has news</translation>
    </message>
    <message>
        <source>Đúng Trang này</source>
        <translation>Yes, this Page</translation>
    </message>
    <message>
        <source>Đúng Trang này?</source>
        <translation>Is this the right Page?</translation>
    </message>
    <message>
        <source>Ảnh bìa phải tự đặt trên Facebook.</source>
        <translation>The cover must be set on Facebook by hand.</translation>
    </message>
</context>
<context>
    <name>FrameQuestionsPage</name>
    <message>
        <source>&amp;Tiếp tục</source>
        <translation>&amp;Continue</translation>
    </message>
    <message>
        <source>Chọn bài mẫu</source>
        <translation>Choose a ready-made start</translation>
    </message>
    <message>
        <source>Ghép thành bài</source>
        <translation>Make it a post</translation>
    </message>
    <message>
        <source>Phần {number} / {count}. Ô nào chưa biết thì để trống.</source>
        <translation>Part {number} of {count}. Leave a box empty if you do not know.</translation>
    </message>
    <message>
        <source>Trả lời ngắn, như đang kể. Phần mềm ghép lại thành bài, rồi mời đọc và sửa.</source>
        <translation>Answer briefly, as if telling a story. The program makes it a post, which you can then read and change.</translation>
    </message>
</context>
<context>
    <name>Frames</name>
    <message>
        <source>Ai chủ trì?</source>
        <translation>Who led it?</translation>
    </message>
    <message>
        <source>Ai cùng chung tay?</source>
        <translation>Who lent a hand?</translation>
    </message>
    <message>
        <source>Ai dự, bao nhiêu người?</source>
        <translation>Who came, how many people?</translation>
    </message>
    <message>
        <source>Ai làm việc tốt?</source>
        <translation>Who did the good deed?</translation>
    </message>
    <message>
        <source>Ai trả lời, ngày nào?</source>
        <translation>Who answered, on what day?</translation>
    </message>
    <message>
        <source>Ai đứng ra vận động?</source>
        <translation>Who got people to join?</translation>
    </message>
    <message>
        <source>Ai đứng tên bài?</source>
        <translation>In whose name is the post?</translation>
    </message>
    <message>
        <source>Ai ủng hộ?</source>
        <translation>Who gave it?</translation>
    </message>
    <message>
        <source>Bao nhiêu hộ tham gia?</source>
        <translation>How many households take part?</translation>
    </message>
    <message>
        <source>Bao nhiêu người làm?</source>
        <translation>How many people worked?</translation>
    </message>
    <message>
        <source>Bà con cùng làm việc gì?</source>
        <translation>What did people do together?</translation>
    </message>
    <message>
        <source>Bà con cần làm gì?</source>
        <translation>What must people do?</translation>
    </message>
    <message>
        <source>Bà con hỏi gì?</source>
        <translation>What did people ask?</translation>
    </message>
    <message>
        <source>Bà con nêu mấy ý kiến?</source>
        <translation>How many opinions did people give?</translation>
    </message>
    <message>
        <source>Bà con nói gì?</source>
        <translation>What do people say?</translation>
    </message>
    <message>
        <source>Bài của cơ quan nào?</source>
        <translation>Whose article is it?</translation>
    </message>
    <message>
        <source>Bài của cấp trên</source>
        <translation>From the upper levels</translation>
    </message>
    <message>
        <source>Bài nói về việc gì?</source>
        <translation>What is the article about?</translation>
    </message>
    <message>
        <source>Chống tin giả</source>
        <translation>Against false news</translation>
    </message>
    <message>
        <source>Câu gửi bà con?</source>
        <translation>A sentence for people?</translation>
    </message>
    <message>
        <source>Căn cứ văn bản nào?</source>
        <translation>Which document is it based on?</translation>
    </message>
    <message>
        <source>Cơ quan nào ban hành?</source>
        <translation>Which office issued it?</translation>
    </message>
    <message>
        <source>Cơ quan nào trả lời?</source>
        <translation>Which office answers?</translation>
    </message>
    <message>
        <source>Cả năm đã nhận bao nhiêu?</source>
        <translation>How much was received this year?</translation>
    </message>
    <message>
        <source>Cảm ơn ai?</source>
        <translation>Who is to be thanked?</translation>
    </message>
    <message>
        <source>Dân hỏi, Mặt trận trả lời</source>
        <translation>Citizens ask, the Front answers</translation>
    </message>
    <message>
        <source>Dùng để làm gì?</source>
        <translation>What is it used for?</translation>
    </message>
    <message>
        <source>Gia đình nói gì?</source>
        <translation>What does the family say?</translation>
    </message>
    <message>
        <source>Gia đình, bà con góp gì?</source>
        <translation>What did family and neighbours give?</translation>
    </message>
    <message>
        <source>Giám sát, đối thoại</source>
        <translation>Supervision and dialogue</translation>
    </message>
    <message>
        <source>Giám sát, đối thoại việc gì?</source>
        <translation>What was looked into and talked about?</translation>
    </message>
    <message>
        <source>Gương đoàn kết</source>
        <translation>Examples of solidarity</translation>
    </message>
    <message>
        <source>Hoạt động Mặt trận</source>
        <translation>What the Front does</translation>
    </message>
    <message>
        <source>Hạn cuối ngày nào?</source>
        <translation>What is the last day?</translation>
    </message>
    <message>
        <source>Hỏi thêm ai, số nào?</source>
        <translation>Whom to ask, at which number?</translation>
    </message>
    <message>
        <source>Khi nào?</source>
        <translation>When?</translation>
    </message>
    <message>
        <source>Kết quả ra sao?</source>
        <translation>What came of it?</translation>
    </message>
    <message>
        <source>Làm từ khi nào?</source>
        <translation>Since when?</translation>
    </message>
    <message>
        <source>Làm được những gì?</source>
        <translation>What was done?</translation>
    </message>
    <message>
        <source>Làm ở đâu, giờ nào?</source>
        <translation>Where is it done, at what hours?</translation>
    </message>
    <message>
        <source>Lần tới khi nào, ở đâu?</source>
        <translation>When and where is the next time?</translation>
    </message>
    <message>
        <source>Môi trường, nông thôn mới</source>
        <translation>Environment and new countryside</translation>
    </message>
    <message>
        <source>Người tốt, việc tốt</source>
        <translation>Good people, good deeds</translation>
    </message>
    <message>
        <source>Nhiều nhất về việc gì?</source>
        <translation>What were most of them about?</translation>
    </message>
    <message>
        <source>Nhà Đại đoàn kết</source>
        <translation>Great Unity houses</translation>
    </message>
    <message>
        <source>Nhận bao nhiêu tiền, quà gì?</source>
        <translation>How much money, which gifts?</translation>
    </message>
    <message>
        <source>Quỹ giúp bao nhiêu?</source>
        <translation>How much did the fund give?</translation>
    </message>
    <message>
        <source>Quỹ «Vì người nghèo»</source>
        <translation>“For the Poor” fund</translation>
    </message>
    <message>
        <source>Số mấy, ngày nào?</source>
        <translation>Which number, of what day?</translation>
    </message>
    <message>
        <source>Sự thật là gì?</source>
        <translation>What is the truth?</translation>
    </message>
    <message>
        <source>Tin không đúng về việc gì?</source>
        <translation>What is the false news about?</translation>
    </message>
    <message>
        <source>Trao nhà cho gia đình nào?</source>
        <translation>Which family got the house?</translation>
    </message>
    <message>
        <source>Trả lời ngày nào?</source>
        <translation>On what day was it answered?</translation>
    </message>
    <message>
        <source>Trả lời thế nào?</source>
        <translation>What is the answer?</translation>
    </message>
    <message>
        <source>Tổ chức việc gì?</source>
        <translation>What was organised?</translation>
    </message>
    <message>
        <source>Vì sao bà con cần biết?</source>
        <translation>Why do people need to know?</translation>
    </message>
    <message>
        <source>Văn bản mới</source>
        <translation>New documents</translation>
    </message>
    <message>
        <source>Văn bản về việc gì?</source>
        <translation>What is the document about?</translation>
    </message>
    <message>
        <source>Đã làm việc gì?</source>
        <translation>What did they do?</translation>
    </message>
    <message>
        <source>Địa chỉ bài đầy đủ?</source>
        <translation>Where is the whole article?</translation>
    </message>
    <message>
        <source>Ở đâu?</source>
        <translation>Where?</translation>
    </message>
</context>
<context>
    <name>FramesPage</name>
    <message>
        <source>Chọn bài mẫu</source>
        <translation>Choose a ready-made start</translation>
    </message>
    <message>
        <source>Không dùng bài mẫu</source>
        <translation>Use no ready-made start</translation>
    </message>
    <message>
        <source>Xem bài mẫu khác</source>
        <translation>See other ready-made starts</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Cỡ chữ</source>
        <translation>Letter size</translation>
    </message>
    <message>
        <source>Trang Facebook của xã</source>
        <translation>The commune&apos;s Facebook Page</translation>
    </message>
    <message>
        <source>Trợ &amp;giúp</source>
        <translation>&amp;Help</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Bấm «Lập Trang cộng đồng» rồi làm từng bước.</source>
        <translation>Press “Set up the community Page” and follow the steps.</translation>
    </message>
    <message>
        <source>Bấm «Viết bài mới», viết lời, chọn ảnh, «Đăng bài lên Trang».</source>
        <translation>Press “Write a new post”, write the words, choose photos, “Post to the Page”.</translation>
    </message>
    <message>
        <source>Bấm «Đăng lại bài của cấp trên», bấm một bài, làm tiếp.</source>
        <translation>Press “Share from the upper levels”, press an item and go on.</translation>
    </message>
    <message>
        <source>Bật máy là phần mềm tự gửi bài đang chờ, không hiện lên.</source>
        <translation>From now on waiting posts are sent when the PC is on, with no window.</translation>
    </message>
    <message>
        <source>Cần người giúp: {whom}</source>
        <translation>For help: {whom}</translation>
    </message>
    <message>
        <source>Cứ viết và bấm đăng. Có mạng là phần mềm tự gửi.</source>
        <translation>Write and press to post. Once there is a network, the program sends it by itself.</translation>
    </message>
    <message>
        <source>Dành cho người hướng dẫn</source>
        <translation>For the helper</translation>
    </message>
    <message>
        <source>Gói báo lỗi</source>
        <translation>Problem report</translation>
    </message>
    <message>
        <source>Hẹn giờ</source>
        <translation>Scheduling</translation>
    </message>
    <message>
        <source>Khi bật máy</source>
        <translation>When the PC starts</translation>
    </message>
    <message>
        <source>Khi xem lại, bấm «Hẹn giờ đăng», chọn giờ, bấm «Hẹn đăng».</source>
        <translation>When looking the post over, press “Post at another time”, choose the time, press “Post at this time”.</translation>
    </message>
    <message>
        <source>Lập Trang</source>
        <translation>Setting up a Page</translation>
    </message>
    <message>
        <source>Mất mạng</source>
        <translation>No network</translation>
    </message>
    <message>
        <source>Mở bài trong danh sách, bấm «Sửa lời», «Rút lại» hoặc «Gỡ bài này».</source>
        <translation>Open the post in the list, press “Change words”, “Take back” or “Remove this post”.</translation>
    </message>
    <message>
        <source>Phần mềm chỉ chạy khi có người mở.</source>
        <translation>The program runs only when somebody opens it.</translation>
    </message>
    <message>
        <source>Sửa, rút, gỡ bài</source>
        <translation>Changing, taking back, removing</translation>
    </message>
    <message>
        <source>Thôi tự mở khi bật máy</source>
        <translation>Do not start with the PC</translation>
    </message>
    <message>
        <source>Trợ giúp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Tự mở khi bật máy</source>
        <translation>Start with the PC</translation>
    </message>
    <message>
        <source>Viết bài</source>
        <translation>Writing a post</translation>
    </message>
    <message>
        <source>Về chỗ đang làm</source>
        <translation>Back to where you were</translation>
    </message>
    <message>
        <source>Đăng lại bài</source>
        <translation>Sharing</translation>
    </message>
</context>
<context>
    <name>HelpersScreen</name>
    <message>
        <source>&amp;Quay lại</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Cách dự phòng</source>
        <translation>The spare way</translation>
    </message>
    <message>
        <source>Cách thường, an toàn</source>
        <translation>The usual way, safe</translation>
    </message>
    <message>
        <source>Cách đưa bài lên Trang</source>
        <translation>How posts are brought to the Page</translation>
    </message>
    <message>
        <source>Dành cho người hướng dẫn</source>
        <translation>For the helper</translation>
    </message>
    <message>
        <source>Dùng cách này</source>
        <translation>Use this way</translation>
    </message>
    <message>
        <source>Không đăng hai lần.</source>
        <translation>Never posts twice.</translation>
    </message>
    <message>
        <source>Làm tệp kết nối</source>
        <translation>Make a connection file</translation>
    </message>
    <message>
        <source>Mạng đứt, phần mềm có thể phải hỏi lại.</source>
        <translation>If the network breaks, the program may have to ask.</translation>
    </message>
    <message>
        <source>Mời chỉ đổi khi người hướng dẫn bảo.</source>
        <translation>Please change it only when the helper says so.</translation>
    </message>
    <message>
        <source>Đang dùng cách thường, an toàn.</source>
        <translation>The usual, safe way is in use.</translation>
    </message>
    <message>
        <source>Đã đổi sang cách dự phòng.</source>
        <translation>Changed to the spare way.</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>&amp;Viết tiếp</source>
        <translation>&amp;Go on writing</translation>
    </message>
    <message>
        <source>Bài chờ gửi và đã đăng</source>
        <translation>Posts waiting and posted</translation>
    </message>
    <message>
        <source>Chuyển sang {page}</source>
        <translation>Go to {page}</translation>
    </message>
    <message>
        <source>Hôm nay làm việc gì?</source>
        <translation>What shall we do today?</translation>
    </message>
    <message>
        <source>Lập Trang cộng đồng</source>
        <translation>Set up the community Page</translation>
    </message>
    <message>
        <source>Lập Trang thật</source>
        <translation>Set up the real Page</translation>
    </message>
    <message>
        <source>Trang của xã</source>
        <translation>The commune&apos;s Page</translation>
    </message>
    <message>
        <source>Trang khác</source>
        <translation>Other Pages</translation>
    </message>
    <message>
        <source>Viết bài mới</source>
        <translation>Write a new post</translation>
    </message>
    <message>
        <source>Viết dở {day}: «{title}»</source>
        <translation>Unfinished from {day}: «{title}»</translation>
    </message>
    <message>
        <source>Xem Trang</source>
        <translation>See the Page</translation>
    </message>
    <message>
        <source>Đang làm dở</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>Đăng lại bài của cấp trên</source>
        <translation>Share from upper levels</translation>
    </message>
</context>
<context>
    <name>Hours</name>
    <message>
        <source>Giờ đang ghi trên Trang</source>
        <translation>The hours on the Page now</translation>
    </message>
    <message>
        <source>Từ {first} đến {last}: {spans}</source>
        <translation>{first} to {last}: {spans}</translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>Buổi chiều</source>
        <translation>Afternoon</translation>
    </message>
    <message>
        <source>Buổi sáng</source>
        <translation>Morning</translation>
    </message>
    <message>
        <source>Cả tuần</source>
        <translation>The whole week</translation>
    </message>
    <message>
        <source>Giờ làm việc</source>
        <translation>Office hours</translation>
    </message>
    <message>
        <source>Không ghi giờ</source>
        <translation>No hours</translation>
    </message>
    <message>
        <source>Những ngày nào</source>
        <translation>Which days</translation>
    </message>
    <message>
        <source>Thứ Hai đến thứ Bảy</source>
        <translation>Monday to Saturday</translation>
    </message>
    <message>
        <source>Thứ Hai đến thứ Sáu</source>
        <translation>Monday to Friday</translation>
    </message>
    <message>
        <source>Ví dụ: 7:30 - 11:30. Không làm thì để trống.</source>
        <translation>Example: 7:30 - 11:30. Leave it empty when closed.</translation>
    </message>
    <message>
        <source>Xong, xem lại</source>
        <translation>Done, look again</translation>
    </message>
</context>
<context>
    <name>InBrowserPanel</name>
    <message>
        <source>Đang ghi lại</source>
        <translation>Noting it down</translation>
    </message>
    <message>
        <source>Đang xem Trang</source>
        <translation>Looking at the Page</translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>Xem bài cũ hơn</source>
        <translation>See earlier articles</translation>
    </message>
</context>
<context>
    <name>Items</name>
    <message>
        <source>Bài chưa có tên</source>
        <translation>Untitled article</translation>
    </message>
    <message>
        <source>Bài này đã bấm đăng, đang chờ gửi.</source>
        <translation>This article was confirmed already and waits to be sent.</translation>
    </message>
    <message>
        <source>Trang đã có bài này</source>
        <translation>The Page has it already</translation>
    </message>
    <message>
        <source>Trang đã có bài này từ {day}.</source>
        <translation>The Page has had this article since {day}.</translation>
    </message>
    <message>
        <source>ngày {date}</source>
        <translation>{date}</translation>
    </message>
    <message>
        <source>· {day}</source>
        <translation>· {day}</translation>
    </message>
    <message>
        <source>Đang chờ gửi</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>Đã đăng lại {day}</source>
        <translation>Shared {day}</translation>
    </message>
</context>
<context>
    <name>JoinedState</name>
    <message>
        <source>&amp;Tiếp tục</source>
        <translation>&amp;Continue</translation>
    </message>
    <message>
        <source>Bài đang chờ sẽ tự gửi tiếp.</source>
        <translation>Posts that wait go on by themselves.</translation>
    </message>
    <message>
        <source>Kết nối Trang khác</source>
        <translation>Connect another Page</translation>
    </message>
    <message>
        <source>Máy này không có nơi giữ giấy phép. Lần sau mở phần mềm phải kết nối lại.</source>
        <translation>This computer has no place to keep the permission. Connect again the next time the program is opened.</translation>
    </message>
    <message>
        <source>Từ giờ bài viết lên Trang này.</source>
        <translation>From now on posts go to this Page.</translation>
    </message>
    <message>
        <source>Đã kết nối với Trang</source>
        <translation>Connected to the Page</translation>
    </message>
</context>
<context>
    <name>KeyState</name>
    <message>
        <source>Dán giấy phép kết nối</source>
        <translation>Paste the permission</translation>
    </message>
    <message>
        <source>Giấy phép kết nối của Trang</source>
        <translation>The Page&apos;s permission</translation>
    </message>
    <message>
        <source>Kiểm tra giấy phép</source>
        <translation>Check the permission</translation>
    </message>
    <message>
        <source>Số của Trang</source>
        <translation>The Page&apos;s number</translation>
    </message>
    <message>
        <source>Việc này của người hướng dẫn. Giấy phép chỉ cất trong nơi giữ mật khẩu của máy.</source>
        <translation>This is for a helper. The permission is kept only where this computer keeps passwords.</translation>
    </message>
</context>
<context>
    <name>KitPanel</name>
    <message>
        <source>Lưu tệp kết nối</source>
        <translation>Save the connection file</translation>
    </message>
    <message>
        <source>Tệp kết nối</source>
        <translation>Connection file</translation>
    </message>
    <message>
        <source>Đang hỏi Facebook</source>
        <translation>Asking Facebook</translation>
    </message>
    <message>
        <source>Đang làm tệp kết nối</source>
        <translation>Making the connection file</translation>
    </message>
    <message>
        <source>Đang xem lại</source>
        <translation>Looking it over</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>Rất to</source>
        <translation>Very large</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>To hơn</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Vừa</source>
        <translation>Medium</translation>
    </message>
</context>
<context>
    <name>LettersScreen</name>
    <message>
        <source>Chọn cỡ chữ</source>
        <translation>Choose the letter size</translation>
    </message>
    <message>
        <source>Cỡ chữ</source>
        <translation>Letter size</translation>
    </message>
    <message>
        <source>Dùng cỡ chữ này</source>
        <translation>Use this size</translation>
    </message>
</context>
<context>
    <name>LinkCard</name>
    <message>
        <source>Ảnh của bài</source>
        <translation>Picture of the article</translation>
    </message>
</context>
<context>
    <name>ListState</name>
    <message>
        <source>Bỏ nguồn này</source>
        <translation>Take this source off</translation>
    </message>
    <message>
        <source>Chưa có nguồn tin nào. Mời bấm «Thêm nguồn tin».</source>
        <translation>There is no source yet. Please press «Add a source».</translation>
    </message>
    <message>
        <source>Lấy lại</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>Nguồn tin</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Thêm nguồn tin</source>
        <translation>Add a source</translation>
    </message>
    <message>
        <source>Xem thêm nguồn</source>
        <translation>See more sources</translation>
    </message>
    <message>
        <source>Đã bỏ</source>
        <translation>Taken off</translation>
    </message>
</context>
<context>
    <name>LostState</name>
    <message>
        <source>Kết nối Trang khác</source>
        <translation>Connect another Page</translation>
    </message>
    <message>
        <source>Kết nối lại</source>
        <translation>Connect again</translation>
    </message>
    <message>
        <source>Máy này không còn giấy phép của Trang.</source>
        <translation>This computer no longer holds a permission for the Page.</translation>
    </message>
    <message>
        <source>Trang cần kết nối lại</source>
        <translation>The Page must be connected again</translation>
    </message>
</context>
<context>
    <name>MadeState</name>
    <message>
        <source>Làm tệp kết nối khác</source>
        <translation>Make another connection file</translation>
    </message>
    <message>
        <source>Số chỉ hiện lần này. Không gửi số cùng tệp kết nối.</source>
        <translation>The number is shown only now. Never send it with the file.</translation>
    </message>
    <message>
        <source>Về màn hình chính</source>
        <translation>Go home</translation>
    </message>
    <message>
        <source>«{name}», ở {place}, mở được đến {day}.</source>
        <translation>“{name}”, on {place}, can be opened until {day}.</translation>
    </message>
    <message>
        <source>Đã làm tệp kết nối</source>
        <translation>The connection file is made</translation>
    </message>
    <message>
        <source>Đọc số này qua điện thoại:</source>
        <translation>Read this number out over the telephone:</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Có việc cần biết</source>
        <translation>Something to know</translation>
    </message>
    <message>
        <source>Trang Facebook của xã</source>
        <translation>The commune&apos;s Facebook Page</translation>
    </message>
    <message>
        <source>Về màn hình chính</source>
        <translation>Back to Home</translation>
    </message>
</context>
<context>
    <name>MakePage</name>
    <message>
        <source>1. Tên</source>
        <translation>1. Name</translation>
    </message>
    <message>
        <source>2. Loại Trang (Hạng mục)</source>
        <translation>2. Kind of Page (Category)</translation>
    </message>
    <message>
        <source>3. Giới thiệu</source>
        <translation>3. Description</translation>
    </message>
    <message>
        <source>Chép loại Trang</source>
        <translation>Copy the kind of Page</translation>
    </message>
    <message>
        <source>Chép lời giới thiệu</source>
        <translation>Copy the description</translation>
    </message>
    <message>
        <source>Hình trang lập Trang của Facebook: ba ô ở bên trái, nút «Tạo Trang» ở dưới.</source>
        <translation>Drawing of where Facebook makes a Page: three boxes on the left, the button «Create Page» below.</translation>
    </message>
    <message>
        <source>Lập Trang</source>
        <translation>Make the Page</translation>
    </message>
    <message>
        <source>Muốn dán: bấm vào ô, giữ phím Ctrl và bấm V. Dán đủ, bấm nút số 4.</source>
        <translation>To paste: press in the box, hold the Ctrl key and press V. When all is pasted, press button 4.</translation>
    </message>
    <message>
        <source>Trang cá nhân vẫn còn nguyên.</source>
        <translation>The personal profile stays as it is.</translation>
    </message>
    <message>
        <source>Tôi làm xong</source>
        <translation>I have done it</translation>
    </message>
    <message>
        <source>Đã chép. Mời dán vào ô 1.</source>
        <translation>Copied. Please paste it into box 1.</translation>
    </message>
    <message>
        <source>Đã chép. Mời dán vào ô 2.</source>
        <translation>Copied. Please paste it into box 2.</translation>
    </message>
    <message>
        <source>Đã chép. Mời dán vào ô 3.</source>
        <translation>Copied. Please paste it into box 3.</translation>
    </message>
</context>
<context>
    <name>MoveScreen</name>
    <message>
        <source>&amp;Quay lại</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Đổi giờ</source>
        <translation>Change the time</translation>
    </message>
    <message>
        <source>Đổi giờ đăng</source>
        <translation>Change when it goes out</translation>
    </message>
</context>
<context>
    <name>NamePage</name>
    <message>
        <source>Dùng tên ngắn</source>
        <translation>Use the short name</translation>
    </message>
    <message>
        <source>Dùng tên đầy đủ</source>
        <translation>Use the full name</translation>
    </message>
    <message>
        <source>Facebook nhận tên dài đến 75 chữ cái.</source>
        <translation>Facebook takes names of up to 75 letters.</translation>
    </message>
    <message>
        <source>Sửa tên Trang</source>
        <translation>Change the Page&apos;s name</translation>
    </message>
    <message>
        <source>Tên Trang</source>
        <translation>The Page&apos;s name</translation>
    </message>
    <message>
        <source>Xong, quay lại</source>
        <translation>Done, go back</translation>
    </message>
</context>
<context>
    <name>NotFoundState</name>
    <message>
        <source>Chia sẻ lại</source>
        <translation>Share again</translation>
    </message>
    <message>
        <source>Chưa thấy bài trên Trang</source>
        <translation>The Page does not show it yet</translation>
    </message>
    <message>
        <source>Có khi Facebook hiện chậm. Có khi bài đã vào trang cá nhân.</source>
        <translation>Facebook may be slow to show it. Or it went to a personal profile.</translation>
    </message>
    <message>
        <source>Tôi thấy trên Trang rồi</source>
        <translation>I see it on the Page</translation>
    </message>
    <message>
        <source>Xem lại Trang</source>
        <translation>Look at the Page again</translation>
    </message>
</context>
<context>
    <name>NotListedPage</name>
    <message>
        <source>Tên xã, phường, ví dụ: xã Tân Mới</source>
        <translation>Name of the commune, for example: xa Tan Moi</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố</source>
        <translation>Province or city</translation>
    </message>
    <message>
        <source>Xong, quay lại</source>
        <translation>Done, go back</translation>
    </message>
    <message>
        <source>Xã ngoài danh sách</source>
        <translation>A commune not in the list</translation>
    </message>
</context>
<context>
    <name>NumberState</name>
    <message>
        <source>12 chữ số, bốn nhóm. Ví dụ: 012 345 678 901</source>
        <translation>12 digits in four groups. Example: 012 345 678 901</translation>
    </message>
    <message>
        <source>Chọn tệp kết nối khác</source>
        <translation>Choose another connection file</translation>
    </message>
    <message>
        <source>Mời gọi người hướng dẫn đọc số. Gõ liền hay gõ cách đều được.</source>
        <translation>Call your helper, who reads it out. With or without blanks, both will do.</translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Người đọc số: {who}.</source>
        <translation>Who reads the number out: {who}.</translation>
    </message>
    <message>
        <source>Nhập số mở tệp kết nối</source>
        <translation>Type the number that opens the file</translation>
    </message>
    <message>
        <source>Số mở</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>«{name}», làm {day}.</source>
        <translation>“{name}”, made {day}.</translation>
    </message>
</context>
<context>
    <name>Occasions</name>
    <message>
        <source>Chuyển đổi số</source>
        <translation>Digital Transformation Day</translation>
    </message>
    <message>
        <source>Cách mạng tháng Tám</source>
        <translation>August Revolution</translation>
    </message>
    <message>
        <source>Gia đình Việt Nam</source>
        <translation>Family Day</translation>
    </message>
    <message>
        <source>Giỗ Tổ</source>
        <translation>Hung Kings&apos; Day</translation>
    </message>
    <message>
        <source>Ngày Mặt trận</source>
        <translation>Day of the Front</translation>
    </message>
    <message>
        <source>Ngày Pháp luật</source>
        <translation>Law Day</translation>
    </message>
    <message>
        <source>Người cao tuổi</source>
        <translation>Day of Older Persons</translation>
    </message>
    <message>
        <source>Phụ nữ Việt Nam</source>
        <translation>Vietnamese Women&apos;s Day</translation>
    </message>
    <message>
        <source>Quốc khánh</source>
        <translation>National Day</translation>
    </message>
    <message>
        <source>Quốc tế Lao động</source>
        <translation>Labour Day</translation>
    </message>
    <message>
        <source>Quốc tế Phụ nữ</source>
        <translation>International Women&apos;s Day</translation>
    </message>
    <message>
        <source>Quốc tế Thiếu nhi</source>
        <translation>Children&apos;s Day</translation>
    </message>
    <message>
        <source>Thương binh, Liệt sĩ</source>
        <translation>War Invalids and Martyrs&apos; Day</translation>
    </message>
    <message>
        <source>Tết Nguyên đán</source>
        <translation>Lunar New Year</translation>
    </message>
    <message>
        <source>Vì người nghèo</source>
        <translation>Day for the Poor</translation>
    </message>
    <message>
        <source>nạn nhân da cam</source>
        <translation>Day for Agent Orange victims</translation>
    </message>
    <message>
        <source>sinh nhật Bác Hồ</source>
        <translation>Ho Chi Minh&apos;s birthday</translation>
    </message>
    <message>
        <source>thành lập Quân đội</source>
        <translation>founding of the Army</translation>
    </message>
    <message>
        <source>thành lập Đảng</source>
        <translation>founding of the Party</translation>
    </message>
    <message>
        <source>thống nhất đất nước</source>
        <translation>Reunification Day</translation>
    </message>
</context>
<context>
    <name>OldFontWords</name>
    <message>
        <source>Chữ bị lỗi phông: «{words}»</source>
        <translation>These letters are of an old font: “{words}”</translation>
    </message>
    <message>
        <source>Chữ này bị lỗi phông? «{words}»</source>
        <translation>Are these letters of an old font? “{words}”</translation>
    </message>
    <message>
        <source>Giữ nguyên</source>
        <translation>Keep as it is</translation>
    </message>
    <message>
        <source>Lấy lại như trước</source>
        <translation>Bring it back as before</translation>
    </message>
    <message>
        <source>Sửa chữ</source>
        <translation>Put the letters right</translation>
    </message>
    <message>
        <source>Sửa thành: «{words}»</source>
        <translation>Put right: “{words}”</translation>
    </message>
    <message>
        <source>Vài chữ thiếu ư, mời đọc kỹ.</source>
        <translation>Some words lack a letter (u with a horn), please read closely.</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Đã sửa chữ. Mời đọc lại.</source>
        <translation>The letters are put right. Please read them again.</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Mời đợi một chút.</source>
        <translation>Please wait a moment.</translation>
    </message>
    <message>
        <source>Mở lại danh sách</source>
        <translation>Open the list again</translation>
    </message>
    <message>
        <source>Đang mở danh sách xã</source>
        <translation>Opening the list of communes</translation>
    </message>
</context>
<context>
    <name>OtherPlaceState</name>
    <message>
        <source>Chọn tệp kết nối khác</source>
        <translation>Choose another connection file</translation>
    </message>
    <message>
        <source>Tệp kết nối làm cho Trang «{page}». Nơi đã chọn là {place}.</source>
        <translation>The connection file is for the Page “{page}”. The place chosen is {place}.</translation>
    </message>
    <message>
        <source>Tệp kết nối này của xã khác?</source>
        <translation>Is this another commune&apos;s file?</translation>
    </message>
    <message>
        <source>Vẫn dùng</source>
        <translation>Use it all the same</translation>
    </message>
</context>
<context>
    <name>OutboxScreen</name>
    <message>
        <source>&amp;Quay lại</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Bài chờ gửi và đã đăng</source>
        <translation>Posts waiting and posted</translation>
    </message>
    <message>
        <source>Chưa có bài nào. Mời bấm «Viết bài mới».</source>
        <translation>No posts yet. Please press “Write a new post”.</translation>
    </message>
    <message>
        <source>Không thấy bài nào có chữ «{words}». Mời thử chữ khác.</source>
        <translation>No post holds the words “{words}”. Please try other words.</translation>
    </message>
    <message>
        <source>Tìm</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Tìm bài</source>
        <translation>Find posts</translation>
    </message>
    <message>
        <source>Viết bài mới</source>
        <translation>Write a new post</translation>
    </message>
    <message>
        <source>Xem bài cũ hơn</source>
        <translation>See older posts</translation>
    </message>
</context>
<context>
    <name>PageItems</name>
    <message>
        <source>Mời bà con</source>
        <translation>Invite people</translation>
    </message>
    <message>
        <source>Thêm người phụ trách</source>
        <translation>Add a second person</translation>
    </message>
    <message>
        <source>Viết bài đầu tiên</source>
        <translation>Write the first post</translation>
    </message>
    <message>
        <source>Xem thử</source>
        <translation>Try to see it</translation>
    </message>
    <message>
        <source>bài mời bà con sang Trang này</source>
        <translation>the post that invites people</translation>
    </message>
    <message>
        <source>bài đầu tiên</source>
        <translation>the first post</translation>
    </message>
    <message>
        <source>cách liên hệ</source>
        <translation>contact</translation>
    </message>
    <message>
        <source>hai người phụ trách</source>
        <translation>two people in charge</translation>
    </message>
    <message>
        <source>lời giới thiệu</source>
        <translation>description</translation>
    </message>
    <message>
        <source>người ngoài xem được</source>
        <translation>seen from outside</translation>
    </message>
    <message>
        <source>tên Trang</source>
        <translation>the Page&apos;s name</translation>
    </message>
    <message>
        <source>Điền liên hệ</source>
        <translation>Fill in contact</translation>
    </message>
    <message>
        <source>Điền lời giới thiệu</source>
        <translation>Fill in the description</translation>
    </message>
    <message>
        <source>Đặt địa chỉ ngắn</source>
        <translation>Set a short address</translation>
    </message>
    <message>
        <source>Đặt ảnh bìa</source>
        <translation>Set the cover</translation>
    </message>
    <message>
        <source>Đặt ảnh đại diện</source>
        <translation>Set the picture</translation>
    </message>
    <message>
        <source>Đổi tên Trang</source>
        <translation>Change the Page&apos;s name</translation>
    </message>
    <message>
        <source>địa chỉ ngắn</source>
        <translation>short address</translation>
    </message>
    <message>
        <source>ảnh bìa</source>
        <translation>cover</translation>
    </message>
    <message>
        <source>ảnh đại diện</source>
        <translation>picture</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Máy tính</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Trang {page} như người dân sẽ thấy</source>
        <translation>The Page {page} as citizens will see it</translation>
    </message>
    <message>
        <source>Trên máy tính</source>
        <translation>On a computer</translation>
    </message>
    <message>
        <source>Trên điện thoại</source>
        <translation>On a phone</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
</context>
<context>
    <name>PageTop</name>
    <message>
        <source>Chưa lưu được</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>Đã lưu trong máy lúc {time}, chưa lên Trang.</source>
        <translation>Saved on this PC at {time}, not on the Page yet.</translation>
    </message>
    <message>
        <source>Đã tự lưu lúc {time}</source>
        <translation>Saved by itself at {time}</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Tập làm thử</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>{name} (tập làm thử)</source>
        <translation>{name} (practice)</translation>
    </message>
</context>
<context>
    <name>PagesScreen</name>
    <message>
        <source>Bài đã viết vẫn ở Trang của nó.</source>
        <translation>Posts stay with the Page they were written for.</translation>
    </message>
    <message>
        <source>Các Trang</source>
        <translation>The Pages</translation>
    </message>
    <message>
        <source>Thêm Trang khác</source>
        <translation>Add another Page</translation>
    </message>
    <message>
        <source>Viết cho Trang nào?</source>
        <translation>Which Page to write for?</translation>
    </message>
    <message>
        <source>Viết cho Trang này</source>
        <translation>Write for this Page</translation>
    </message>
    <message>
        <source>Về màn hình chính</source>
        <translation>Go home</translation>
    </message>
</context>
<context>
    <name>PartsState</name>
    <message>
        <source>Bỏ «{name}»</source>
        <translation>Leave out “{name}”</translation>
    </message>
    <message>
        <source>Kèm biểu trưng</source>
        <translation>Enclose an emblem</translation>
    </message>
    <message>
        <source>Kèm lời giới thiệu</source>
        <translation>Enclose a description</translation>
    </message>
    <message>
        <source>Làm tệp kết nối</source>
        <translation>Make the connection file</translation>
    </message>
    <message>
        <source>Số ngày mở được</source>
        <translation>Days it can be opened</translation>
    </message>
    <message>
        <source>Trong tệp kết nối</source>
        <translation>In the connection file</translation>
    </message>
    <message>
        <source>Tên người hướng dẫn</source>
        <translation>The helper&apos;s name</translation>
    </message>
    <message>
        <source>Văn bản</source>
        <translation>Texts</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Ảnh</source>
        <translation>Pictures</translation>
    </message>
</context>
<context>
    <name>PastePanel</name>
    <message>
        <source>Đang xem bài</source>
        <translation>Looking at the article</translation>
    </message>
</context>
<context>
    <name>PhoneState</name>
    <message>
        <source>Hoặc dùng điện thoại quét hình bên.</source>
        <translation>Or scan the picture with that phone.</translation>
    </message>
    <message>
        <source>Hình để điện thoại quét</source>
        <translation>Picture for the phone to scan</translation>
    </message>
    <message>
        <source>Lấy mã mới</source>
        <translation>Get a new code</translation>
    </message>
    <message>
        <source>Mã dùng được đến {time}.</source>
        <translation>The code is good until {time}.</translation>
    </message>
    <message>
        <source>Mạng chậm, phần mềm đang hỏi lại Facebook.</source>
        <translation>The network is slow, the program is asking Facebook again.</translation>
    </message>
    <message>
        <source>Nhập mã trên điện thoại</source>
        <translation>Type the code on the phone</translation>
    </message>
    <message>
        <source>Nhập mã ở máy này</source>
        <translation>Type it on this computer</translation>
    </message>
    <message>
        <source>Trên điện thoại đang vào Facebook, mời mở {address}, nhập mã này.</source>
        <translation>On the phone that is in Facebook, open {address} and type this code.</translation>
    </message>
    <message>
        <source>Tập làm thử: mời bấm nút đỏ, nhập mã ở máy này.</source>
        <translation>Practice: please press the red button and type the code on this computer.</translation>
    </message>
</context>
<context>
    <name>PhotoGridView</name>
    <message>
        <source>{count} ảnh</source>
        <translation>Photos: {count}</translation>
    </message>
</context>
<context>
    <name>PhotoIntake</name>
    <message>
        <source>Đang chép ảnh {number} / {count} vào máy.</source>
        <translation>Copying photo {number} / {count} to this computer.</translation>
    </message>
    <message>
        <source>ảnh dán vào</source>
        <translation>pasted photo</translation>
    </message>
</context>
<context>
    <name>PhotoTile</name>
    <message>
        <source>Đang chọn</source>
        <translation>Chosen</translation>
    </message>
    <message>
        <source>Ảnh {number}</source>
        <translation>Photo {number}</translation>
    </message>
</context>
<context>
    <name>PhotoTiles</name>
    <message>
        <source>{number} (chính)</source>
        <translation>{number} (main)</translation>
    </message>
    <message>
        <source>Đang chuẩn bị</source>
        <translation>Being prepared</translation>
    </message>
    <message>
        <source>Ảnh hỏng</source>
        <translation>Damaged photo</translation>
    </message>
    <message>
        <source>Ảnh {number}</source>
        <translation>Photo {number}</translation>
    </message>
    <message>
        <source>Ảnh {number} (chính)</source>
        <translation>Photo {number} (main)</translation>
    </message>
</context>
<context>
    <name>PhotosPage</name>
    <message>
        <source>Bấm vào một ảnh, rồi bấm nút cần dùng.</source>
        <translation>Press a photo, then press the button you need.</translation>
    </message>
    <message>
        <source>Bỏ ảnh này</source>
        <translation>Remove this photo</translation>
    </message>
    <message>
        <source>Chọn được nhiều ảnh một lúc</source>
        <translation>Several photos can be chosen at once</translation>
    </message>
    <message>
        <source>Chọn ảnh</source>
        <translation>Choose photos</translation>
    </message>
    <message>
        <source>Chọn ảnh từ máy</source>
        <translation>Choose photos on this computer</translation>
    </message>
    <message>
        <source>Còn {count} ảnh nữa cũng chưa thêm được.</source>
        <translation>Other photos that could not be added: {count}.</translation>
    </message>
    <message>
        <source>Lên trước</source>
        <translation>Move before</translation>
    </message>
    <message>
        <source>Lấy lại ảnh vừa bỏ</source>
        <translation>Bring back the removed photo</translation>
    </message>
    <message>
        <source>Mô tả ảnh</source>
        <translation>Describe the photo</translation>
    </message>
    <message>
        <source>Mời bấm «Chọn ảnh từ máy». Không có ảnh cũng được.</source>
        <translation>Please press “Choose photos on this computer”. No photo is fine too.</translation>
    </message>
    <message>
        <source>Nên có 3 đến 5 ảnh.</source>
        <translation>3 to 5 photos are best.</translation>
    </message>
    <message>
        <source>Ra sau</source>
        <translation>Move after</translation>
    </message>
    <message>
        <source>Thêm ảnh</source>
        <translation>Add photos</translation>
    </message>
    <message>
        <source>Xoay</source>
        <translation>Turn</translation>
    </message>
</context>
<context>
    <name>PicturesPage</name>
    <message>
        <source>Biểu trưng người hướng dẫn gửi</source>
        <translation>The emblem your helper sent</translation>
    </message>
    <message>
        <source>Chọn ảnh biểu trưng</source>
        <translation>Choose the emblem</translation>
    </message>
    <message>
        <source>Chọn ảnh khác</source>
        <translation>Choose another picture</translation>
    </message>
    <message>
        <source>Chọn ảnh từ máy</source>
        <translation>Choose a picture</translation>
    </message>
    <message>
        <source>Dùng ảnh này</source>
        <translation>Use this picture</translation>
    </message>
    <message>
        <source>Giữ ảnh cũ của Trang</source>
        <translation>Keep the Page&apos;s pictures</translation>
    </message>
    <message>
        <source>Vẽ sẵn, có tên xã</source>
        <translation>Drawn, with the commune&apos;s name</translation>
    </message>
    <message>
        <source>Ảnh của Trang</source>
        <translation>The Page&apos;s pictures</translation>
    </message>
    <message>
        <source>Ảnh nào</source>
        <translation>Which picture</translation>
    </message>
    <message>
        <source>Ảnh vừa chọn</source>
        <translation>The picture just chosen</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>màn hình nền của máy</source>
        <translation>the desktop</translation>
    </message>
</context>
<context>
    <name>PostGlance</name>
    <message>
        <source>Không có lời viết</source>
        <translation>No words</translation>
    </message>
    <message>
        <source>Không có ảnh</source>
        <translation>No photos</translation>
    </message>
    <message>
        <source>{count} ảnh</source>
        <translation>{count} photos</translation>
    </message>
</context>
<context>
    <name>PostScreen</name>
    <message>
        <source>&amp;Quay lại</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Về danh sách</source>
        <translation>Back to the list</translation>
    </message>
</context>
<context>
    <name>PracticeBand</name>
    <message>
        <source>Người dân không thấy.</source>
        <translation>Citizens do not see this.</translation>
    </message>
    <message>
        <source>Tập làm thử.</source>
        <translation>Practice.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Chưa rõ đã đăng chưa</source>
        <translation>Not known if it is out</translation>
    </message>
    <message>
        <source>Chưa đăng</source>
        <translation>Not posted yet</translation>
    </message>
    <message>
        <source>Chưa đăng · Mọi người sẽ xem được</source>
        <translation>Not posted yet · Everyone will be able to see it</translation>
    </message>
    <message>
        <source>{when} · Mọi người xem được</source>
        <translation>{when} · Everyone can see it</translation>
    </message>
    <message>
        <source>Đã gỡ khỏi Trang</source>
        <translation>Removed from the Page</translation>
    </message>
</context>
<context>
    <name>ProblemSummary</name>
    <message>
        <source>Chưa đi tiếp được. Mời xem lại:</source>
        <translation>You cannot go on yet. Please look again:</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Biểu trưng phải là ảnh thường, chưa quá nặng. Những gì đã gõ vẫn còn. Mời chọn ảnh khác.</source>
        <translation>The emblem must be an ordinary picture that is not too heavy. What was typed is still there. Please choose another.</translation>
    </message>
    <message>
        <source>Bài chưa có lời viết và ảnh. Mời viết vài dòng, hoặc chọn ảnh.</source>
        <translation>The post has neither words nor photos yet. Please write a few lines, or choose photos.</translation>
    </message>
    <message>
        <source>Bài này chưa đăng xong nên chưa sửa lời trên Trang được. Bài vẫn còn nguyên. Mời rút bài lại để sửa, hoặc chờ đăng xong.</source>
        <translation>This post is not out yet, so its words cannot be changed on the Page. It is kept whole. Please take it back to change it, or wait until it is out.</translation>
    </message>
    <message>
        <source>Bài này giống hệt bài vừa đăng. Bài vẫn còn nguyên. Mời sửa lời viết, rồi đăng lại.</source>
        <translation>This post is exactly like the last one posted. It is kept whole. Please change the words, then post again.</translation>
    </message>
    <message>
        <source>Bài này không còn trong danh sách tin. Bài viết dở vẫn còn. Mời chọn bài khác.</source>
        <translation>This item is no longer in the list of news. The unfinished post is still there. Please choose another item.</translation>
    </message>
    <message>
        <source>Bài này không còn trên Trang nên không sửa lời được. Lời mới vẫn còn. Mời viết thành bài mới.</source>
        <translation>This post is not on the Page any more, so its words cannot be changed. The new words are still there. Please make them a new post.</translation>
    </message>
    <message>
        <source>Bài này lấy lại từ bản cất, có thể đã lên Trang rồi. Bài vẫn còn nguyên. Mời xem Trang, chưa có bài thì bấm «Gửi lại».</source>
        <translation>This post was brought back from a backup and may be on the Page already. It is kept whole. Please look at the Page; press “Send again” only if the post is not there.</translation>
    </message>
    <message>
        <source>Bài này đã gửi đi nên không sửa tại đây. Bài vẫn còn nguyên. Mời bấm «Quay lại».</source>
        <translation>This post has been sent, so it is not changed here. It is kept whole. Please press “Back”.</translation>
    </message>
    <message>
        <source>Bài đã chờ {days} ngày, nên phần mềm chưa tự gửi. Bài vẫn còn nguyên. Mời xem lại, rồi bấm «Gửi lại».</source>
        <translation>The post has waited {days} days, so the program has not sent it by itself. It is kept whole. Please check it, then press “Send again”.</translation>
    </message>
    <message>
        <source>Bài đã lên Trang, không kịp rút lại. Bài vẫn còn nguyên. Mời bấm «Gỡ bài này» nếu muốn gỡ.</source>
        <translation>The post was out before it could be taken back. It is kept whole. Please press “Remove this post” if it should not stay.</translation>
    </message>
    <message>
        <source>Bài đã được sửa sau khi bấm đăng. Bài vẫn còn nguyên. Mời xem lại, rồi bấm «Gửi lại».</source>
        <translation>The post was changed after it was confirmed. It is kept whole. Please check it, then press “Send again”.</translation>
    </message>
    <message>
        <source>Bản mới không đúng chữ ký của tỉnh, nên không cài. Bài viết vẫn còn nguyên. Mời gọi người hướng dẫn.</source>
        <translation>The new version is not signed by your province and was not installed. All posts are safe. Please call your helper.</translation>
    </message>
    <message>
        <source>Chưa chắc đây là trang thật, nên phần mềm không mở. Tin đã lấy vẫn còn. Mời hỏi người hướng dẫn.</source>
        <translation>It is not certain that this is the real site, so the program does not open it. News already fetched is still there. Please ask the helper.</translation>
    </message>
    <message>
        <source>Chưa chọn xã, phường. Những gì đã gõ vẫn còn. Mời gõ vài chữ của tên xã, rồi chọn.</source>
        <translation>No commune or ward is chosen yet. What was typed is kept. Please type a few letters of its name, then choose.</translation>
    </message>
    <message>
        <source>Chưa có giấy phép kết nối. Máy vẫn như trước. Mời dán giấy phép vào ô.</source>
        <translation>There is no permission yet. The computer is as before. Please paste it into the field.</translation>
    </message>
    <message>
        <source>Chưa có số của Trang. Những gì đã gõ vẫn còn. Mời gõ số của Trang.</source>
        <translation>There is no Page number yet. What was typed is still there. Please type it.</translation>
    </message>
    <message>
        <source>Chưa có tên thôn, bản, tổ dân phố. Xã đã chọn vẫn giữ nguyên. Mời gõ tên của khu dân cư.</source>
        <translation>The village or quarter has no name yet. The commune chosen is kept. Please type the name of the village or quarter.</translation>
    </message>
    <message>
        <source>Chưa có địa chỉ nào trong ô. Mọi thứ vẫn như cũ. Mời dán địa chỉ vào ô.</source>
        <translation>There is no address in the box yet. Everything is as it was. Please paste an address into the box.</translation>
    </message>
    <message>
        <source>Chưa cất được ảnh vào «{folder}». Trang vẫn như cũ. Mời gọi người hướng dẫn.</source>
        <translation>The pictures could not be put into “{folder}”. The Page is as it was. Please call your helper.</translation>
    </message>
    <message>
        <source>Chưa lấy được bản mới. Bài viết vẫn còn nguyên. Mời gọi người hướng dẫn.</source>
        <translation>The new version could not be had. All posts are safe. Please call your helper.</translation>
    </message>
    <message>
        <source>Chưa rõ là xã, phường nào, thuộc tỉnh nào. Các chữ đã gõ vẫn còn. Mời gõ như «xã Tri Lễ», rồi gõ tên tỉnh.</source>
        <translation>It is not clear which commune of which province this is. What you typed is still there. Please type as in “commune Tri Le”, then the province.</translation>
    </message>
    <message>
        <source>Chưa tới được trang này, có thể do mất mạng. Tin đã lấy vẫn còn. Mời thử lại sau.</source>
        <translation>This site could not be reached, perhaps for want of a network. News already fetched is still there. Please try again later.</translation>
    </message>
    <message>
        <source>Chữ hoa, chữ thường trong tên chưa đúng chỗ. Tên vẫn còn đủ. Mời viết như «Mặt trận xã Tri Lễ».</source>
        <translation>Capital and small letters in the name are not where they belong. The name is kept whole. Please write small letters, with capitals only where names begin.</translation>
    </message>
    <message>
        <source>Chữ trong ô không phải là địa chỉ trang. Những gì đã gõ vẫn còn. Mời chép lại địa chỉ, rồi dán vào ô.</source>
        <translation>What is in the box is not the address of a page. What was typed is still there. Please copy the address again, then paste it into the box.</translation>
    </message>
    <message>
        <source>Danh sách xã, phường bị hỏng hoặc của bản phần mềm khác. Mọi bài vẫn còn nguyên. Mời gọi người hướng dẫn.</source>
        <translation>The list of communes and wards is damaged, or is for another version of the program. All posts are kept whole. Please call the helper.</translation>
    </message>
    <message>
        <source>Danh sách đã đủ {limit} nguồn tin. Danh sách vẫn còn nguyên. Mời bỏ bớt một nguồn.</source>
        <translation>The list already has {limit} sources. The list is as it was. Please take one source away.</translation>
    </message>
    <message>
        <source>Facebook bảo chờ</source>
        <translation>Facebook asks to wait</translation>
    </message>
    <message>
        <source>Facebook bảo chờ thêm. Máy vẫn như trước. Mời thử lại sau một giờ.</source>
        <translation>Facebook says to wait. The computer is as before. Please try again in an hour.</translation>
    </message>
    <message>
        <source>Facebook cho rằng lời viết hoặc ảnh chưa hợp lệ. Bài vẫn còn nguyên. Mời sửa bài.</source>
        <translation>Facebook holds that the words or photos break its rules. The post is kept whole. Please change it.</translation>
    </message>
    <message>
        <source>Facebook chưa cho phần mềm kết nối cách này. Máy vẫn như trước. Mời chọn cách khác, hoặc gọi người hướng dẫn.</source>
        <translation>Facebook does not let the program connect this way. The computer is as before. Please choose another way, or call your helper.</translation>
    </message>
    <message>
        <source>Facebook chưa cho phần mềm đăng thay. Bài vẫn còn nguyên. Mời bấm «Kết nối lại».</source>
        <translation>Facebook does not let the program post. The post is whole. Please press “Connect again”.</translation>
    </message>
    <message>
        <source>Facebook chưa cho đăng thêm lúc này. Bài vẫn còn nguyên. Mời chờ vài giờ, rồi bấm «Gửi lại».</source>
        <translation>Facebook allows no more posts just now. The post is kept whole. Please wait some hours, then press “Send again”.</translation>
    </message>
    <message>
        <source>Facebook chưa nhận</source>
        <translation>not taken by Facebook</translation>
    </message>
    <message>
        <source>Facebook cần người phụ trách Trang xác nhận. Bài vẫn còn nguyên. Mời mở Facebook trên điện thoại, làm theo, rồi bấm «Gửi lại».</source>
        <translation>Facebook needs whoever looks after the Page to confirm. The post is kept whole. Please open Facebook on the phone, follow what it says, then press “Send again”.</translation>
    </message>
    <message>
        <source>Facebook không cho dùng chữ «Facebook» trong tên. Tên vẫn còn đủ. Mời bỏ chữ ấy.</source>
        <translation>Facebook does not allow the word “Facebook” in a name. The name is kept whole. Please leave that word out.</translation>
    </message>
    <message>
        <source>Facebook không cho ghi «chính thức» trong tên. Tên vẫn còn đủ. Mời bỏ chữ ấy.</source>
        <translation>Facebook does not allow “official” in a name. The name is kept whole. Please leave that word out.</translation>
    </message>
    <message>
        <source>Facebook không nhận bài này và trả lời: «{message}» Bài vẫn còn nguyên. Mời sửa bài.</source>
        <translation>Facebook did not take this post and answered: “{message}” The post is kept whole. Please change it.</translation>
    </message>
    <message>
        <source>Facebook không nhận bài này. Bài vẫn còn nguyên. Mời sửa bài, hoặc hỏi người hướng dẫn.</source>
        <translation>Facebook did not take this post. It is kept whole. Please change it, or ask your helper.</translation>
    </message>
    <message>
        <source>Facebook không nhận dấu và hình «{signs}» trong tên. Tên vẫn còn đủ. Mời bỏ đi.</source>
        <translation>Facebook does not take the signs and pictures “{signs}” in a name. The name is kept whole. Please leave them out.</translation>
    </message>
    <message>
        <source>Facebook không nhận giấy phép này nữa. Máy và bài vẫn như trước. Mời xin người hướng dẫn giấy phép mới.</source>
        <translation>Facebook no longer takes this permission. PC and posts are as before. Please ask your helper for a new one.</translation>
    </message>
    <message>
        <source>Facebook không nhận khẩu hiệu và lời giới thiệu trong tên. Tên vẫn còn đủ. Mời chỉ ghi Mặt trận và tên xã.</source>
        <translation>Facebook does not take slogans and descriptions in a name. The name is kept whole. Please write only the Front and the name of the commune.</translation>
    </message>
    <message>
        <source>Facebook không nhận một ảnh trong bài. Bài và các ảnh vẫn còn. Mời sửa bài, thay ảnh mờ hoặc lạ.</source>
        <translation>Facebook did not take one of the photos. The post and the photos are kept. Please change the post and replace a blurred or unusual photo.</translation>
    </message>
    <message>
        <source>Facebook không nhận phần này từ phần mềm. Những phần khác vẫn điền được. Mời tự điền trên Facebook.</source>
        <translation>Facebook does not take this part from the program. The other parts are filled in all the same. Please fill it in on Facebook.</translation>
    </message>
    <message>
        <source>Facebook không nhận tên chỉ có tên địa phương. Tên vẫn còn đủ. Mời ghi thêm Mặt trận ở đầu.</source>
        <translation>Facebook does not take a name that is only the name of a place. The name is kept whole. Please write before it that it is of the Front.</translation>
    </message>
    <message>
        <source>Facebook không nhận tên viết toàn chữ hoa. Tên vẫn còn đủ. Mời viết như «Mặt trận xã Tri Lễ».</source>
        <translation>Facebook does not take a name all in capitals. The name is kept whole. Please write small letters, with capitals only where names begin.</translation>
    </message>
    <message>
        <source>Facebook không nhận đường dẫn trong bài. Bài vẫn còn nguyên. Mời sửa hoặc bỏ đường dẫn.</source>
        <translation>Facebook did not take the link in the post. The post is kept whole. Please change or remove the link.</translation>
    </message>
    <message>
        <source>Facebook không thấy Trang nào có số này. Máy vẫn như trước. Mời xem lại số, rồi gõ lại.</source>
        <translation>Facebook finds no Page with this number. The computer is as before. Please check the number and type it again.</translation>
    </message>
    <message>
        <source>Facebook yêu cầu xác nhận lại. Bài vẫn còn nguyên. Mời bấm «Kết nối lại».</source>
        <translation>Facebook asks to confirm again. The post is whole. Please press “Connect again”.</translation>
    </message>
    <message>
        <source>Facebook đang chặn Trang đăng bài. Bài vẫn còn nguyên. Mời gọi người hướng dẫn.</source>
        <translation>Facebook keeps the Page from posting. The post is kept whole. Please ring your helper.</translation>
    </message>
    <message>
        <source>Facebook đang chờ xác nhận trên điện thoại. Bài vẫn còn nguyên. Mời mở Facebook, làm theo, rồi bấm «Gửi lại».</source>
        <translation>Facebook waits to be confirmed on the phone. The post is kept whole. Please open Facebook, follow what it says, then press “Send again”.</translation>
    </message>
    <message>
        <source>Facebook đang chờ xác nhận trên điện thoại. Máy vẫn như trước. Mời mở Facebook, làm theo, thử lại.</source>
        <translation>Facebook waits for a confirmation on the phone. The computer is as before. Please open Facebook, follow it, try again.</translation>
    </message>
    <message>
        <source>Facebook đang trục trặc</source>
        <translation>trouble at Facebook</translation>
    </message>
    <message>
        <source>Facebook đang trục trặc, gửi nhiều lần chưa được. Bài vẫn còn nguyên. Mời chờ vài giờ, rồi bấm «Gửi lại».</source>
        <translation>Facebook is in trouble; several tries did not get through. The post is kept whole. Please wait some hours, then press “Send again”.</translation>
    </message>
    <message>
        <source>Giấy phép có chữ lạ hoặc chỗ cách, chắc chép thiếu. Máy vẫn như trước. Mời chép lại cả dòng.</source>
        <translation>The permission has odd letters or a blank, so it was perhaps copied in part. The computer is as before. Please copy the whole line.</translation>
    </message>
    <message>
        <source>Giấy phép này chưa cho phần mềm đăng thay. Máy vẫn như trước. Mời kết nối lại, đồng ý mọi điều Facebook hỏi.</source>
        <translation>This permission does not let the program post. The computer is as before. Please connect again and agree to all Facebook asks.</translation>
    </message>
    <message>
        <source>Giấy phép này của Trang «{name}», không phải Trang cần kết nối. Máy vẫn như trước. Mời hỏi lại người hướng dẫn.</source>
        <translation>This permission is for the Page “{name}”, not for the one to be connected. The computer is as before. Please ask your helper.</translation>
    </message>
    <message>
        <source>Giấy phép này của riêng «{name}», không phải của Trang. Máy vẫn như trước. Mời lấy giấy phép của Trang.</source>
        <translation>This permission is a person&apos;s, “{name}”, not a Page&apos;s. The computer is as before. Please get the Page&apos;s permission.</translation>
    </message>
    <message>
        <source>Giờ chưa đúng. Chữ đã gõ vẫn còn. Mời gõ như 7:30 - 11:30.</source>
        <translation>The hours are not right. What was typed is still there. Please type them like 7:30 - 11:30.</translation>
    </message>
    <message>
        <source>Giờ hẹn gần quá, không kịp rút lại. Bài vẫn còn nguyên. Mời chọn giờ muộn hơn.</source>
        <translation>That time is too near to take the post back. The post is still here. Please choose a later time.</translation>
    </message>
    <message>
        <source>Giờ hẹn xa hơn một năm. Bài vẫn còn nguyên. Mời chọn ngày gần hơn.</source>
        <translation>That time is more than a year away. The post is safe. Please choose an earlier day.</translation>
    </message>
    <message>
        <source>Giờ hẹn đã qua. Bài vẫn còn nguyên. Mời chọn giờ khác.</source>
        <translation>That time has passed. The post is still here. Please choose another time.</translation>
    </message>
    <message>
        <source>Giờ hẹn đăng đã qua mà bài chưa lên Trang. Bài vẫn còn nguyên. Mời xem lại, rồi bấm «Gửi lại».</source>
        <translation>Its time has passed and the post is not out. The post is still here. Please look at it again, then press “Send again”.</translation>
    </message>
    <message>
        <source>Không còn thấy bài này trên Trang. Lời viết và ảnh vẫn còn. Mời bấm «Gửi lại» nếu cần.</source>
        <translation>This post is no longer on the Page. Words and photos are kept. Please press “Send again” if it is needed.</translation>
    </message>
    <message>
        <source>Không còn thấy ảnh «{name}». Ảnh khác vẫn còn. Mời cắm lại thẻ nhớ hoặc điện thoại, rồi chọn lại.</source>
        <translation>The photo “{name}” can no longer be found. The other photos are kept. Please plug the memory card or phone in again, then choose again.</translation>
    </message>
    <message>
        <source>Không mở được danh sách xã, phường. Mọi bài vẫn còn nguyên. Mời đặt lại phần mềm vào máy.</source>
        <translation>The list of communes and wards cannot be opened. All posts are kept whole. Please install the program again.</translation>
    </message>
    <message>
        <source>Không mở được «{name}». Lời đã viết vẫn còn. Mời xem văn bản còn ở chỗ cũ không.</source>
        <translation>“{name}” cannot be opened. The words written are still there. Please see whether the document is still where it was.</translation>
    </message>
    <message>
        <source>Không mở được ảnh «{name}». Ảnh của Trang vẫn như trước. Mời xem lại nơi cất ảnh, rồi chọn lại.</source>
        <translation>The picture “{name}” could not be opened. The Page’s pictures are as before. Please look at where it is kept, then choose again.</translation>
    </message>
    <message>
        <source>Không đọc được lời giới thiệu kèm theo. Những gì đã gõ vẫn còn. Mời chọn văn bản khác.</source>
        <translation>The enclosed description cannot be read. What was typed is still there. Please choose another text.</translation>
    </message>
    <message>
        <source>Kết nối với Facebook chưa được cài đủ. Bài vẫn còn nguyên. Mời gọi người hướng dẫn, rồi bấm «Gửi lại».</source>
        <translation>The connection to Facebook is not fully set up. The post is kept whole. Please ring your helper, then press “Send again”.</translation>
    </message>
    <message>
        <source>Lời giới thiệu ngắn dài {length} chữ cái, Facebook chỉ nhận {limit}. Lời vẫn còn đủ. Mời bớt lại.</source>
        <translation>The short description has {length} letters, Facebook takes only {limit}. It is kept whole. Please shorten it.</translation>
    </message>
    <message>
        <source>Lời hoặc ảnh vừa đổi, Trang chưa được điền. Những gì đã chọn vẫn còn. Mời xem lại, rồi điền.</source>
        <translation>The words or pictures have just changed, so the Page was not filled in. Everything chosen is still here. Please look again, then fill in.</translation>
    </message>
    <message>
        <source>Lời sửa trước của bài này còn đang được đưa lên Trang. Bài vẫn còn nguyên. Mời chờ xong, rồi sửa tiếp.</source>
        <translation>The last change of this post is still on its way to the Page. The post is kept whole. Please wait until that is done, then change it again.</translation>
    </message>
    <message>
        <source>Lời viết dài {length} chữ cái, Facebook chỉ nhận {limit}. Lời vẫn còn đủ. Mời bớt lại.</source>
        <translation>The words are {length} letters long; Facebook takes only {limit}. They are kept whole. Please shorten them.</translation>
    </message>
    <message>
        <source>Muốn lấy mã, máy cần mở một tệp kết nối trước. Máy vẫn như trước. Mời xin người hướng dẫn tệp kết nối.</source>
        <translation>A connection file must be opened before a code can be had. The computer is as before. Please ask your helper for one.</translation>
    </message>
    <message>
        <source>Máy chưa cho bỏ giấy phép. Giấy phép vẫn còn trong máy. Mời mở khóa nơi giữ mật khẩu, rồi bấm lại.</source>
        <translation>The computer does not let the permission go. It is still here. Please unlock where passwords are kept, then press again.</translation>
    </message>
    <message>
        <source>Máy hết chỗ cất bài và ảnh. Những gì đã lưu vẫn còn. Mời bỏ bớt phim ảnh cũ trong máy, rồi làm lại.</source>
        <translation>This computer has no room left for posts and photos. What was saved is kept. Please remove old films and photos, then try again.</translation>
    </message>
    <message>
        <source>Máy không cho lưu gói báo lỗi vào nơi này. Mọi bài vẫn còn nguyên. Mời chọn nơi khác.</source>
        <translation>This computer does not let the problem report be saved in this place. All posts are kept whole. Please choose another place.</translation>
    </message>
    <message>
        <source>Máy không cho phần mềm ghi vào nơi cất bài. Những gì đã lưu vẫn còn. Mời gọi người hướng dẫn mở nơi này: {folder}</source>
        <translation>This computer does not let the program write where posts are kept. What was saved is kept. Please ring your helper to open this place: {folder}</translation>
    </message>
    <message>
        <source>Máy không đọc được «{name}». Máy vẫn như trước. Mời xem lại thẻ nhớ hoặc nơi cất, rồi chọn lại.</source>
        <translation>The PC cannot read “{name}”. The PC is as before. Please check the memory card or where it is kept, then choose it again.</translation>
    </message>
    <message>
        <source>Máy này chưa giữ giấy phép kết nối với Trang. Bài vẫn còn nguyên. Mời bấm «Kết nối lại».</source>
        <translation>This computer holds no permission for the Page. The post is whole. Please press “Connect again”.</translation>
    </message>
    <message>
        <source>Máy này không cho đổi việc tự mở. Bài viết vẫn còn nguyên. Mời gọi người hướng dẫn.</source>
        <translation>This PC does not allow that to be changed. All posts are safe. Please call your helper.</translation>
    </message>
    <message>
        <source>Máy này không giữ giấy phép của Trang. Các bài chờ gửi vẫn còn. Mời kết nối lại.</source>
        <translation>This computer holds no permission for the Page. The posts that wait are kept. Please connect again.</translation>
    </message>
    <message>
        <source>Máy đang bận ghi nên chưa lưu kịp. Những gì đã viết vẫn còn. Mời chờ một lát, rồi bấm lại.</source>
        <translation>The computer is busy writing and could not save this in time. All that was written is kept. Please wait a moment, then press again.</translation>
    </message>
    <message>
        <source>Máy đang mở nhiều việc quá, chưa làm được. Tệp kết nối vẫn còn nguyên. Mời đóng bớt cửa sổ, rồi làm lại.</source>
        <translation>The PC is too busy, so this could not be done. The connection file is untouched. Please close some windows, then try again.</translation>
    </message>
    <message>
        <source>Mã đã quá giờ nên không dùng được nữa. Máy vẫn như trước. Mời lấy mã mới.</source>
        <translation>The code is too old to be used. The computer is as before. Please get a new one.</translation>
    </message>
    <message>
        <source>Mạng chậm, chưa hỏi được Facebook. Máy vẫn như trước. Mời chờ có mạng, rồi thử lại.</source>
        <translation>The network is slow, Facebook could not be asked. The computer is as before. Please wait for the network, then try again.</translation>
    </message>
    <message>
        <source>Mạng đứt khi tải bản mới. Bài viết vẫn còn nguyên. Mời bấm lại khi có mạng.</source>
        <translation>The line broke while the new version was coming. All posts are safe. Please press again once there is a network.</translation>
    </message>
    <message>
        <source>Mạng đứt lúc gửi, chưa rõ bài đã lên Trang chưa. Bài vẫn còn nguyên. Mời bấm «Xem và trả lời».</source>
        <translation>The line broke while sending, and nobody knows yet whether the post is out. It is safe. Please press “Look and answer”.</translation>
    </message>
    <message>
        <source>Mạng đứt lúc điền, chưa rõ Trang đã nhận chưa. Những gì đã chọn vẫn còn. Mời điền lại.</source>
        <translation>The network broke while filling in, so it is not clear what the Page has taken. All that was chosen is kept. Please fill in again.</translation>
    </message>
    <message>
        <source>Mỗi bài có nhiều nhất {limit} ảnh. Ảnh chọn thêm chưa được đưa vào. Mời bỏ bớt một ảnh, rồi chọn lại.</source>
        <translation>A post has at most {limit} photos. The further photos were not added. Please remove one photo, then choose again.</translation>
    </message>
    <message>
        <source>Nguồn tin này đã có trong danh sách. Danh sách vẫn còn nguyên. Mời xem lại danh sách.</source>
        <translation>This source is in the list already. The list is as it was. Please look at the list again.</translation>
    </message>
    <message>
        <source>Ngày giờ của máy chưa đúng, nên chưa mở được. Tệp kết nối vẫn còn nguyên. Mời chỉnh ngày giờ, rồi mở lại.</source>
        <translation>The PC&apos;s date and time are not right, so the file could not be opened. The connection file is untouched. Please set the date and time, then open it again.</translation>
    </message>
    <message>
        <source>Người kết nối chưa được phụ trách đăng bài trên Trang. Máy vẫn như trước. Mời người phụ trách Trang cho quyền đăng.</source>
        <translation>Whoever connects may not post on the Page. The computer is as before. Please ask whoever looks after the Page to allow it.</translation>
    </message>
    <message>
        <source>Người kết nối không còn phụ trách Trang. Bài vẫn còn nguyên. Mời người phụ trách Trang cho lại quyền đăng, rồi bấm «Gửi lại».</source>
        <translation>Whoever made the connection no longer looks after the Page. The post is kept whole. Please have whoever does allow posting again, then press “Send again”.</translation>
    </message>
    <message>
        <source>Nơi này hết chỗ, gói báo lỗi chưa lưu được. Mọi bài vẫn còn nguyên. Mời chọn nơi khác.</source>
        <translation>There is no room left in this place, the problem report is not saved. All posts are kept whole. Please choose another place.</translation>
    </message>
    <message>
        <source>Phần mềm chưa hiểu câu trả lời của Facebook. Bài vẫn còn nguyên. Mời bấm «Gửi lại», hoặc gọi người hướng dẫn.</source>
        <translation>The program did not understand Facebook&apos;s answer. The post is kept whole. Please press “Send again”, or ring your helper.</translation>
    </message>
    <message>
        <source>Phần mềm chưa hiểu câu trả lời của Facebook. Máy vẫn như trước. Mời thử lại, hoặc gọi người hướng dẫn.</source>
        <translation>The program did not understand Facebook&apos;s answer. The computer is as before. Please try again, or call your helper.</translation>
    </message>
    <message>
        <source>Phần mềm chưa kết nối với Trang. Những gì đã làm vẫn còn. Mời chọn một cách kết nối.</source>
        <translation>The program is not connected with the Page yet. What was done is kept. Please choose a way to connect.</translation>
    </message>
    <message>
        <source>Phần mềm chưa làm được việc này. Những gì đã lưu vẫn còn. Mời thử lại, hoặc gọi người hướng dẫn.</source>
        <translation>The program could not do this. What was saved is kept. Please try again, or ring your helper.</translation>
    </message>
    <message>
        <source>Phần mềm chưa được phép đổi phần này. Những phần khác vẫn điền được. Mời tự điền trên Facebook.</source>
        <translation>The program is not allowed to change this part. The other parts are filled in all the same. Please fill it in on Facebook.</translation>
    </message>
    <message>
        <source>Phần mềm đang mở ở một máy khác, dùng chung nơi cất bài. Mọi bài vẫn còn nguyên. Mời đóng ở máy kia, rồi bấm «Thử lại».</source>
        <translation>The program is open on another computer that uses the same place for posts. All posts are kept whole. Please close it there, then press “Try again”.</translation>
    </message>
    <message>
        <source>Số chưa đúng. Chữ đã gõ vẫn còn. Mời gõ như 0238 3842 000.</source>
        <translation>The number is not right. What was typed is still there. Please type it like 0238 3842 000.</translation>
    </message>
    <message>
        <source>Số của Trang chỉ gồm chữ số, như «101559000000000». Những gì đã gõ vẫn còn. Mời gõ lại số.</source>
        <translation>A Page&apos;s number has digits only, such as “101559000000000”. What was typed is still there. Please type it again.</translation>
    </message>
    <message>
        <source>Số mở chưa đúng. Tệp kết nối vẫn còn nguyên. Mời gọi người hướng dẫn đọc lại, rồi nhập lại.</source>
        <translation>The opening number is not right. The connection file is untouched. Please call the helper to read it out again, then enter it again.</translation>
    </message>
    <message>
        <source>Số mở phải có đủ {limit} chữ số. Tệp kết nối vẫn còn nguyên. Mời nhập lại cả bốn nhóm số.</source>
        <translation>The opening number must have all {limit} digits. The connection file is untouched. Please enter all four groups again.</translation>
    </message>
    <message>
        <source>Số mở đã nhập sai nhiều lần. Tệp kết nối vẫn còn nguyên. Mời chờ {minutes} phút, rồi nhập lại.</source>
        <translation>The opening number was entered wrongly many times. The connection file is untouched. Please wait {minutes} minutes, then enter it again.</translation>
    </message>
    <message>
        <source>Số ngày phải từ 1 đến {limit}. Những gì đã gõ vẫn còn. Mời gõ lại số ngày.</source>
        <translation>The days must be from 1 to {limit}. What was typed is still there. Please type them again.</translation>
    </message>
    <message>
        <source>Số này không phải của một Trang. Máy vẫn như trước. Mời xem lại số, rồi gõ lại.</source>
        <translation>This number is not a Page&apos;s. The computer is as before. Please check the number and type it again.</translation>
    </message>
    <message>
        <source>Số điện thoại chưa đúng. Những gì đã gõ vẫn còn. Mời gõ lại, như «0912 345 678».</source>
        <translation>The telephone number is not right. What was typed is still there. Please type it again, such as “0912 345 678”.</translation>
    </message>
    <message>
        <source>Sổ bài viết bị hỏng, phần mềm đã lấy lại bản cất {saved_at}. Bài sau lúc ấy có thể thiếu. Mời xem Trang trước khi đăng bài cũ.</source>
        <translation>The record of posts was damaged; the program brought back the copy of {saved_at}. Posts written after that may be missing. Please look at the Page before posting old ones.</translation>
    </message>
    <message>
        <source>Sổ bài viết bị hỏng, phần mềm đã mở sổ mới. Bài đã đăng vẫn còn trên Trang. Mời gọi người hướng dẫn nếu cần bài cũ.</source>
        <translation>The record of posts was damaged; the program began a new one. Posts already out are still on the Page. Please ring your helper if you need the old ones.</translation>
    </message>
    <message>
        <source>Sổ bài viết do bản phần mềm mới hơn ghi, nên được cất riêng, vẫn còn nguyên. Sổ đang mở là bản cất {saved_at}, có thể thiếu bài. Mời gọi người hướng dẫn.</source>
        <translation>The record of posts was written by a newer program, so it was put aside and is kept whole. The one in use is the copy of {saved_at}; posts may be missing. Please ring your helper.</translation>
    </message>
    <message>
        <source>Sổ bài viết do bản phần mềm mới hơn ghi. Mọi bài vẫn còn nguyên. Mời đặt bản mới của phần mềm vào máy.</source>
        <translation>The record of posts was written by a newer program. All posts are kept whole. Please put the new program on this computer.</translation>
    </message>
    <message>
        <source>Sổ bài viết vừa bị hỏng, chưa lưu thêm được. Bản cất gần nhất vẫn còn. Mời chép lời vừa viết ra giấy, rồi đóng và mở lại phần mềm.</source>
        <translation>The record of posts has just been damaged; nothing more can be saved. The latest copy of it is kept. Please copy the words just written to paper, then close and reopen the program.</translation>
    </message>
    <message>
        <source>Tin lấy về bị hỏng, không đọc được. Tin đã lấy trước vẫn còn. Mời thử lại sau.</source>
        <translation>The news fetched is damaged and cannot be read. News fetched before is still there. Please try again later.</translation>
    </message>
    <message>
        <source>Tin lấy về rối quá, không đọc được. Tin đã lấy trước vẫn còn. Mời thử lại sau.</source>
        <translation>The news fetched is too tangled to be read. News fetched before is still there. Please try again later.</translation>
    </message>
    <message>
        <source>Trang chưa có tên. Mời viết tên Trang.</source>
        <translation>The Page has no name yet. Please write its name.</translation>
    </message>
    <message>
        <source>Trang này không cho xem, hoặc không còn nữa. Tin đã lấy vẫn còn. Mời xem lại địa chỉ.</source>
        <translation>This site does not let itself be seen, or is no longer there. News already fetched is still there. Please look at the address again.</translation>
    </message>
    <message>
        <source>Trang này không có danh sách tin để lấy về. Những gì đã gõ vẫn còn. Mời dán địa chỉ của từng bài muốn đăng lại.</source>
        <translation>This site has no list of news that can be fetched. What was typed is still there. Please paste the address of each item to be shared.</translation>
    </message>
    <message>
        <source>Trang này không nhận bài từ phần mềm. Bài vẫn còn nguyên. Mời gọi người hướng dẫn.</source>
        <translation>This Page takes no posts from the program. The post is kept whole. Please ring your helper.</translation>
    </message>
    <message>
        <source>Trang này nặng quá nên chưa lấy được tin. Tin đã lấy vẫn còn. Mời dùng địa chỉ khác.</source>
        <translation>This site is too heavy for its news to be fetched. News already fetched is still there. Please use another address.</translation>
    </message>
    <message>
        <source>Trang này trả lời chậm quá. Tin đã lấy vẫn còn. Mời thử lại sau.</source>
        <translation>This site answers too slowly. News already fetched is still there. Please try again later.</translation>
    </message>
    <message>
        <source>Trang này trả lời không rõ. Tin đã lấy vẫn còn. Mời thử lại sau.</source>
        <translation>What this site answers is not clear. News already fetched is still there. Please try again later.</translation>
    </message>
    <message>
        <source>Trang này đòi mật khẩu mới cho xem. Tin đã lấy vẫn còn. Mời dùng địa chỉ khác.</source>
        <translation>This site wants a password before it shows anything. News already fetched is still there. Please use another address.</translation>
    </message>
    <message>
        <source>Trang tập làm thử chưa mở được. Mọi bài vẫn còn nguyên. Mời tắt máy, bật lại, rồi mở phần mềm.</source>
        <translation>The practice Page could not be opened. All posts are kept whole. Please turn the computer off and on, then open the program.</translation>
    </message>
    <message>
        <source>Trang đã có bài này</source>
        <translation>The Page has it already</translation>
    </message>
    <message>
        <source>Trang đã có bài này rồi, nên phần mềm chưa đăng. Bài viết vẫn còn. Mời xem Trang, rồi chọn một việc.</source>
        <translation>The Page has this item already, so the program has not posted it. The post is still there. Please look at the Page, then choose what to do.</translation>
    </message>
    <message>
        <source>Trang đăng nhiều bài quá nhanh. Bài vẫn còn nguyên. Mời chờ vài ngày, rồi bấm «Gửi lại».</source>
        <translation>The Page posted too much too quickly. The post is kept whole. Please wait some days, then press “Send again”.</translation>
    </message>
    <message>
        <source>Trong tệp kết nối có chỗ sai, nên không dùng được. Máy vẫn như trước. Mời xin người hướng dẫn làm lại.</source>
        <translation>Something in the connection file is wrong, so it cannot be used. The PC is as before. Please ask the helper to make it again.</translation>
    </message>
    <message>
        <source>Trên điện thoại đã chọn không đồng ý. Máy vẫn như trước. Mời lấy mã mới nếu muốn kết nối.</source>
        <translation>On the phone somebody said no. The computer is as before. Please get a new code to connect.</translation>
    </message>
    <message>
        <source>Tên chưa nói là của xã, phường nào. Tên vẫn còn đủ. Mời ghi thêm tên xã, phường.</source>
        <translation>The name does not say of which commune or ward it is. The name is kept whole. Please add the name of the commune or ward.</translation>
    </message>
    <message>
        <source>Tên có chỗ cách thừa. Các chữ vẫn giữ nguyên. Mời bỏ chỗ cách thừa.</source>
        <translation>There are blanks too many in the name. Its letters are kept. Please take out the blanks too many.</translation>
    </message>
    <message>
        <source>Tên có chữ kiểu lạ, hoặc chữ không nhìn thấy, do chép từ nơi khác. Tên vẫn còn đủ. Mời gõ lại bằng tay.</source>
        <translation>The name has strange or unseen letters, copied from elsewhere. The name is kept whole. Please type it again by hand.</translation>
    </message>
    <message>
        <source>Tên có dấu chấm, phẩy, gạch đứng liền nhau. Tên vẫn còn đủ. Mời bỏ bớt dấu.</source>
        <translation>The name has full stops, commas or dashes side by side. The name is kept whole. Please leave some out.</translation>
    </message>
    <message>
        <source>Tên có một chữ chỉ nhìn giống chữ «đê» của tiếng Việt. Tên vẫn còn đủ. Mời gõ lại chữ ấy.</source>
        <translation>The name has a letter that only looks like the Vietnamese D with a bar. The name is kept whole. Please type that letter again.</translation>
    </message>
    <message>
        <source>Tên dài {length} chữ cái, Facebook chỉ nhận {limit}. Tên vẫn còn đủ. Mời dùng tên ngắn hơn.</source>
        <translation>The name has {length} letters, Facebook takes only {limit}. The name is kept whole. Please use a shorter one.</translation>
    </message>
    <message>
        <source>Tên người hướng dẫn dài quá, hoặc có chữ lạ. Những gì đã gõ vẫn còn. Mời gõ lại.</source>
        <translation>The helper&apos;s name is too long or has odd letters. What was typed is still there. Please type it again.</translation>
    </message>
    <message>
        <source>Tên trên đường dẫn chỉ có chữ không dấu, số và dấu chấm, từ 5 chữ. Các chữ vẫn còn. Mời gõ lại.</source>
        <translation>The name in the address has only letters without accents, digits and full stops, at least 5. What was typed is kept. Please type it again.</translation>
    </message>
    <message>
        <source>Tệp kết nối bị hỏng trên đường gửi. Máy vẫn như trước. Mời xin người hướng dẫn gửi lại.</source>
        <translation>The connection file was damaged on its way. The PC is as before. Please ask the helper to send it again.</translation>
    </message>
    <message>
        <source>Tệp kết nối do bản phần mềm mới hơn làm. Tệp kết nối vẫn còn nguyên. Mời đặt bản mới của phần mềm vào máy.</source>
        <translation>The connection file was made by a newer version of the program. The connection file is untouched. Please put the newer version of the program on the PC.</translation>
    </message>
    <message>
        <source>Tệp kết nối này chỉ để tập làm thử. Máy vẫn như trước. Mời chọn tệp kết nối của Trang thật.</source>
        <translation>This connection file is for practice only. The computer is as before. Please choose that of the real Page.</translation>
    </message>
    <message>
        <source>Tệp kết nối này của Trang thật, còn đây là tập làm thử. Máy vẫn như trước. Mời chọn tệp kết nối để tập.</source>
        <translation>This connection file is a real Page&apos;s, and this is practice. The computer is as before. Please choose one for practice.</translation>
    </message>
    <message>
        <source>Tệp kết nối này không có giấy phép. Máy vẫn như trước. Mời lấy mã trên điện thoại.</source>
        <translation>This connection file holds no permission. The computer is as before. Please get a code on the phone.</translation>
    </message>
    <message>
        <source>Tệp kết nối này làm theo cách cũ, không mở được nữa. Máy vẫn như trước. Mời xin người hướng dẫn làm lại.</source>
        <translation>This connection file was made the old way and can no longer be opened. The PC is as before. Please ask the helper to make it again.</translation>
    </message>
    <message>
        <source>Tệp kết nối đã quá hạn. Máy vẫn như trước. Mời xem lại ngày giờ của máy, rồi xin người hướng dẫn làm lại.</source>
        <translation>The connection file is out of date. The PC is as before. Please check the PC&apos;s date and time, then ask the helper to make it again.</translation>
    </message>
    <message>
        <source>Từ tháng 7/2025 không còn «{level}». Tên vẫn giữ nguyên. Mời viết tên xã, phường hoặc đặc khu.</source>
        <translation>Since July 2025 there is no “{level}” any more. The name is kept. Please write the name of a commune, ward or special zone.</translation>
    </message>
    <message>
        <source>chưa có lời viết và ảnh</source>
        <translation>no words and no photos</translation>
    </message>
    <message>
        <source>chưa gửi được</source>
        <translation>could not be sent</translation>
    </message>
    <message>
        <source>chưa rõ đã lên Trang chưa</source>
        <translation>not known if it is on the Page</translation>
    </message>
    <message>
        <source>chờ đã lâu</source>
        <translation>waited long</translation>
    </message>
    <message>
        <source>có thể đã đăng</source>
        <translation>may be out already</translation>
    </message>
    <message>
        <source>giống hệt bài vừa đăng</source>
        <translation>the same as the last post</translation>
    </message>
    <message>
        <source>giờ hẹn đã qua</source>
        <translation>its time has passed</translation>
    </message>
    <message>
        <source>không còn thấy trên Trang</source>
        <translation>not seen on the Page any more</translation>
    </message>
    <message>
        <source>lời viết dài quá</source>
        <translation>too many words</translation>
    </message>
    <message>
        <source>máy chưa ghi được</source>
        <translation>the PC could not write</translation>
    </message>
    <message>
        <source>máy hết chỗ</source>
        <translation>no room on this PC</translation>
    </message>
    <message>
        <source>mất kết nối</source>
        <translation>to be connected again</translation>
    </message>
    <message>
        <source>«{name}» bị hỏng, không đọc được. Lời đã viết vẫn còn. Mời chọn văn bản khác.</source>
        <translation>“{name}” is damaged and cannot be read. The words written are still there. Please choose another document.</translation>
    </message>
    <message>
        <source>«{name}» có mật khẩu. Lời đã viết vẫn còn. Mời mở bằng Word, chép lời rồi dán vào đây.</source>
        <translation>“{name}” has a password. The words written are still there. Please open it with Word, copy its words and paste them here.</translation>
    </message>
    <message>
        <source>«{name}» không có chữ, cũng không có ảnh. Lời đã viết vẫn còn. Mời chọn văn bản khác.</source>
        <translation>“{name}” has no words and no pictures. The words written are still there. Please choose another document.</translation>
    </message>
    <message>
        <source>«{name}» không phải là tệp kết nối. Máy vẫn như trước. Mời chọn đúng tệp kết nối đã nhận.</source>
        <translation>“{name}” is not a connection file. The PC is as before. Please choose the connection file that was received.</translation>
    </message>
    <message>
        <source>«{name}» không phải là văn bản mở được. Lời đã viết vẫn còn. Mời chọn văn bản Word, LibreOffice hoặc PDF.</source>
        <translation>“{name}” is no document that can be opened. The words written are still there. Please choose a document of Word or LibreOffice, or a PDF.</translation>
    </message>
    <message>
        <source>«{name}» không phải là ảnh. Ảnh của Trang vẫn như trước. Mời chọn ảnh khác.</source>
        <translation>“{name}” is not a picture. The Page’s pictures are as before. Please choose another one.</translation>
    </message>
    <message>
        <source>«{name}» không phải là ảnh. Ảnh khác vẫn còn. Mời chọn ảnh khác.</source>
        <translation>“{name}” is not a photo. The other photos are kept. Please choose another one.</translation>
    </message>
    <message>
        <source>«{name}» là văn bản Word đời cũ. Lời đã viết vẫn còn. Mời mở bằng Word, chép lời rồi dán vào đây.</source>
        <translation>“{name}” is a document of an old Word. The words written are still there. Please open it with Word, copy its words and paste them here.</translation>
    </message>
    <message>
        <source>«{name}» nặng quá. Lời đã viết vẫn còn. Mời chép phần cần dùng rồi dán vào đây.</source>
        <translation>“{name}” is too heavy. The words written are still there. Please copy the part you need and paste it here.</translation>
    </message>
    <message>
        <source>«{name}» rối quá, không đọc được. Lời đã viết vẫn còn. Mời chép lời rồi dán vào đây.</source>
        <translation>“{name}” is too tangled to be read. The words written are still there. Please copy its words and paste them here.</translation>
    </message>
    <message>
        <source>Đây là đường dẫn, không phải số của Trang. Những gì đã gõ vẫn còn. Mời hỏi người phụ trách Trang số ấy.</source>
        <translation>This is an address, not the Page&apos;s number. What was typed is still there. Please ask whoever looks after the Page for it.</translation>
    </message>
    <message>
        <source>Đường dẫn đến hệ thống chưa đúng. Máy vẫn như trước. Mời gọi người hướng dẫn.</source>
        <translation>The address of the system is not right. The computer is as before. Please call your helper.</translation>
    </message>
    <message>
        <source>Đường đến hệ thống này không được giữ kín. Máy vẫn như trước. Mời gọi người hướng dẫn.</source>
        <translation>The way to this system is not sealed. The computer is as before. Please call your helper.</translation>
    </message>
    <message>
        <source>Địa chỉ này chỉ mở được trong máy hoặc trong cơ quan. Những gì đã gõ vẫn còn. Mời dùng địa chỉ mọi người đều mở được.</source>
        <translation>This address opens only on this computer or in the office. What was typed is still there. Please use an address that everybody can open.</translation>
    </message>
    <message>
        <source>Địa chỉ này không còn danh sách tin. Tin đã lấy vẫn còn. Mời thêm lại nguồn tin này.</source>
        <translation>There is no list of news at this address any more. News already fetched is still there. Please add this source again.</translation>
    </message>
    <message>
        <source>Địa chỉ thư điện tử chưa đúng. Các chữ đã gõ vẫn còn. Mời gõ đủ tên, dấu @ và phần sau.</source>
        <translation>The mail address is not right yet. What was typed is kept. Please type the name, the @ sign and what comes after.</translation>
    </message>
    <message>
        <source>Địa chỉ trang tin trên mạng chưa đúng. Các chữ đã gõ vẫn còn. Mời gõ lại, không dấu, không chỗ cách.</source>
        <translation>The address of the web site is not right yet. What was typed is kept. Please type it again, without accents or blanks.</translation>
    </message>
    <message>
        <source>đã sửa sau khi bấm đăng</source>
        <translation>changed after it was sent off</translation>
    </message>
    <message>
        <source>đường dẫn chưa được</source>
        <translation>the link was not accepted</translation>
    </message>
    <message>
        <source>Ảnh và lời kèm theo nặng quá cho một tệp kết nối. Máy vẫn như trước. Mời bớt ảnh, rồi làm lại.</source>
        <translation>The pictures and texts are too heavy for one connection file. The PC is as before. Please take out some pictures, then try again.</translation>
    </message>
    <message>
        <source>Ảnh {number} hỏng. Ảnh khác vẫn còn. Mời bỏ ảnh {number}.</source>
        <translation>Photo {number} is broken. The other photos are kept. Please remove photo {number}.</translation>
    </message>
    <message>
        <source>Ảnh «{name}» bị hỏng, không mở được. Lời viết vẫn giữ nguyên. Mời chọn ảnh khác.</source>
        <translation>The photo “{name}” is damaged and cannot be opened. The words are kept. Please choose another photo.</translation>
    </message>
    <message>
        <source>Ảnh «{name}» bị hỏng, không mở được. Ảnh của Trang vẫn như trước. Mời chọn ảnh khác.</source>
        <translation>The picture “{name}” is damaged and cannot be opened. The Page’s pictures are as before. Please choose another one.</translation>
    </message>
    <message>
        <source>Ảnh «{name}» nhỏ quá, lên Trang sẽ mờ. Ảnh của Trang vẫn như trước. Mời xin người hướng dẫn ảnh to hơn, rồi chọn lại.</source>
        <translation>The picture “{name}” is too small and would be blurred on the Page. The Page’s pictures are as before. Please ask the helper for a larger one, then choose again.</translation>
    </message>
    <message>
        <source>Ảnh «{name}» nặng quá. Ảnh của Trang vẫn như trước. Mời chọn ảnh nhẹ hơn.</source>
        <translation>The picture “{name}” is too heavy. The Page’s pictures are as before. Please choose a lighter one.</translation>
    </message>
    <message>
        <source>Ảnh «{name}» nặng quá. Ảnh khác vẫn còn. Mời chọn ảnh nhẹ hơn.</source>
        <translation>The photo “{name}” is too heavy. The other photos are kept. Please choose a lighter one.</translation>
    </message>
    <message>
        <source>Ảnh «{name}» to quá, không mở được. Lời viết vẫn giữ nguyên. Mời chọn ảnh nhỏ hơn.</source>
        <translation>The photo “{name}” is too large to open. The words are kept. Please choose a smaller one.</translation>
    </message>
    <message>
        <source>Ảnh «{name}» to quá, không mở được. Ảnh của Trang vẫn như trước. Mời chọn ảnh nhỏ hơn.</source>
        <translation>The picture “{name}” is too large to open. The Page’s pictures are as before. Please choose a smaller one.</translation>
    </message>
    <message>
        <source>Ảnh «{name}» trống, không có hình. Ảnh của Trang vẫn như trước. Mời chọn ảnh khác.</source>
        <translation>The picture “{name}” is blank. The Page’s pictures are as before. Please choose another one.</translation>
    </message>
    <message>
        <source>Ảnh «{name}» trống, không có hình. Ảnh khác vẫn còn. Mời chọn ảnh khác.</source>
        <translation>The photo “{name}” is empty, with no picture in it. The other photos are kept. Please choose another one.</translation>
    </message>
    <message>
        <source>Ảnh đang có trên Trang vẫn được giữ. Mời chọn ảnh khác trước.</source>
        <translation>The Page keeps its pictures. Please choose another picture first.</translation>
    </message>
    <message>
        <source>ảnh chưa được</source>
        <translation>a photo was not taken</translation>
    </message>
</context>
<context>
    <name>QuietIcon</name>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Đóng hẳn</source>
        <translation>End the program</translation>
    </message>
</context>
<context>
    <name>ReadPage</name>
    <message>
        <source>Chép địa chỉ</source>
        <translation>Copy the address</translation>
    </message>
    <message>
        <source>Nguồn tin có thể chỉ gửi đoạn đầu.</source>
        <translation>The source may have sent only the beginning.</translation>
    </message>
    <message>
        <source>Nguồn tin không gửi lời bài. Mời bấm «Đọc cả bài trên mạng».</source>
        <translation>The source does not send the text. Please press «Read it all on the web».</translation>
    </message>
    <message>
        <source>Đã chép. Dán vào Chrome, Cốc Cốc.</source>
        <translation>Copied. Paste it into a browser such as Chrome.</translation>
    </message>
    <message>
        <source>Đã mở bài ở cửa sổ khác.</source>
        <translation>The article is open in another window.</translation>
    </message>
    <message>
        <source>Địa chỉ:</source>
        <translation>Address:</translation>
    </message>
    <message>
        <source>Đọc bài</source>
        <translation>Read the article</translation>
    </message>
    <message>
        <source>Đọc cả bài trên mạng</source>
        <translation>Read it all on the web</translation>
    </message>
    <message>
        <source>Đọc xong, quay lại</source>
        <translation>Done reading, go back</translation>
    </message>
</context>
<context>
    <name>Recipes</name>
    <message>
        <source>Bài cho Trang này</source>
        <translation>Post for this Page</translation>
    </message>
    <message>
        <source>Bài cho các Trang cũ</source>
        <translation>Post for the old Pages</translation>
    </message>
    <message>
        <source>Bài cho trang cá nhân</source>
        <translation>Post for the profile</translation>
    </message>
    <message>
        <source>Bài vẫn còn nguyên. Mời gọi người hướng dẫn, đọc câu này: «Ứng dụng kết nối chưa bật Live».</source>
        <translation>The post is safe. Please call your helper and read out: “The connecting app is not Live”.</translation>
    </message>
    <message>
        <source>Cách {number}</source>
        <translation>Way {number}</translation>
    </message>
    <message>
        <source>Facebook chưa nhận từ phần mềm. Mời mở Trang, chép từng dòng, dán vào.</source>
        <translation>Facebook did not take it from the program. Please open the Page, copy each line, paste it.</translation>
    </message>
    <message>
        <source>Facebook chưa nhận từ phần mềm. Mời mở Trang, chép từng đoạn, dán vào.</source>
        <translation>Facebook did not take it from the program. Please open the Page, copy each text, paste it.</translation>
    </message>
    <message>
        <source>Facebook gọi là «Tên người dùng». Mời thử từng dòng, đến khi Facebook nhận.</source>
        <translation>Facebook calls it “Username”. Please try line by line until Facebook takes one.</translation>
    </message>
    <message>
        <source>Không thấy</source>
        <translation>Not seen</translation>
    </message>
    <message>
        <source>Một người nghỉ, người kia vẫn giữ Trang. Mời mở Facebook, vào «Quyền truy cập Trang», thêm người.</source>
        <translation>When one leaves, the other still has the Page. Please open Facebook, go to “Page access”, add a person.</translation>
    </message>
    <message>
        <source>Mời bà con sang Trang này</source>
        <translation>Invite people to this Page</translation>
    </message>
    <message>
        <source>Mời bấm «Cất ảnh ra máy». Trên Trang, bấm vào ảnh bìa, chọn ảnh vừa cất.</source>
        <translation>Press “Put pictures on this PC”. On the Page, press the cover and choose the picture.</translation>
    </message>
    <message>
        <source>Mời bấm «Cất ảnh ra máy». Trên Trang, bấm vào ảnh tròn, chọn ảnh vừa cất.</source>
        <translation>Press “Put pictures on this PC”. On the Page, press the round picture and choose the picture.</translation>
    </message>
    <message>
        <source>Mời chép bài viết sẵn, mở Facebook ở nơi cũ, dán vào rồi đăng.</source>
        <translation>Copy the post, open Facebook at the old place, paste it and post.</translation>
    </message>
    <message>
        <source>Mời nhờ một người chưa vào Facebook mở địa chỉ này trên điện thoại của họ.</source>
        <translation>Ask somebody who is not signed in to Facebook to open this address on their phone.</translation>
    </message>
    <message>
        <source>Mời tìm chỗ đổi tên Trang, dán tên này, rồi lưu. Facebook xem xét vài ngày.</source>
        <translation>Find where the Page&apos;s name is changed, paste this name, save. Facebook looks at it for some days.</translation>
    </message>
    <message>
        <source>Người dân có thấy Trang không?</source>
        <translation>Do citizens see the Page?</translation>
    </message>
    <message>
        <source>Thêm một người phụ trách Trang</source>
        <translation>Add a second person in charge</translation>
    </message>
    <message>
        <source>Thông tin thêm</source>
        <translation>Additional information</translation>
    </message>
    <message>
        <source>Thư điện tử</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Tiểu sử</source>
        <translation>Bio</translation>
    </message>
    <message>
        <source>Trang vẫn còn nguyên. Mời gọi người hướng dẫn, đọc câu này: «Người ngoài chưa thấy Trang».</source>
        <translation>The Page is safe. Please call your helper and read out: “People outside do not see the Page yet”.</translation>
    </message>
    <message>
        <source>Tên Trang</source>
        <translation>Name of the Page</translation>
    </message>
    <message>
        <source>Tôi làm xong</source>
        <translation>I have done it</translation>
    </message>
    <message>
        <source>Tự điền cách liên hệ</source>
        <translation>Fill in contact yourself</translation>
    </message>
    <message>
        <source>Tự điền lời giới thiệu</source>
        <translation>Fill in the description yourself</translation>
    </message>
    <message>
        <source>Tự đặt ảnh bìa</source>
        <translation>Set the cover yourself</translation>
    </message>
    <message>
        <source>Tự đặt ảnh đại diện</source>
        <translation>Set the picture yourself</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Đã có hai người</source>
        <translation>There are two people</translation>
    </message>
    <message>
        <source>Đã thấy Trang</source>
        <translation>The Page was seen</translation>
    </message>
    <message>
        <source>Đã thấy Trang và bài</source>
        <translation>Page and post were seen</translation>
    </message>
    <message>
        <source>Đã đăng bài mời</source>
        <translation>The invitation is posted</translation>
    </message>
    <message>
        <source>Đặt địa chỉ ngắn cho Trang</source>
        <translation>Set a short address of the Page</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Địa chỉ Trang</source>
        <translation>Address of the Page</translation>
    </message>
    <message>
        <source>Đổi tên Trang</source>
        <translation>Change the Page&apos;s name</translation>
    </message>
</context>
<context>
    <name>RemoveState</name>
    <message>
        <source>Bỏ nguồn này</source>
        <translation>Take this source off</translation>
    </message>
    <message>
        <source>Bỏ nguồn tin này?</source>
        <translation>Take this source off?</translation>
    </message>
    <message>
        <source>Giữ nguồn này</source>
        <translation>Keep this source</translation>
    </message>
    <message>
        <source>Tin của nguồn này sẽ không hiện nữa. Lấy lại lúc nào cũng được.</source>
        <translation>Its news will no longer be shown. It can be brought back at any time.</translation>
    </message>
</context>
<context>
    <name>RenamePage</name>
    <message>
        <source>Chép tên mới</source>
        <translation>Copy the new name</translation>
    </message>
    <message>
        <source>Facebook cho đổi tên khi Trang vẫn là của Mặt trận.</source>
        <translation>Facebook allows a new name while the Page still belongs to the Front.</translation>
    </message>
    <message>
        <source>Facebook xem lại tên mới, có khi vài ngày.</source>
        <translation>Facebook looks the new name over, sometimes for some days.</translation>
    </message>
    <message>
        <source>Ghi sẵn số quyết định sáp nhập, phòng khi Facebook hỏi.</source>
        <translation>Have the number of the merger&apos;s decision ready, should Facebook ask.</translation>
    </message>
    <message>
        <source>Tên mới</source>
        <translation>New name</translation>
    </message>
    <message>
        <source>Xem xong, quay lại</source>
        <translation>Seen, go back</translation>
    </message>
    <message>
        <source>Đã chép. Mời dán vào ô tên của Trang.</source>
        <translation>Copied. Please paste it into the box for the Page&apos;s name.</translation>
    </message>
    <message>
        <source>Đổi tên Trang giữ lại</source>
        <translation>Rename the Page that stays</translation>
    </message>
</context>
<context>
    <name>ReportScreen</name>
    <message>
        <source>&amp;Quay lại</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Có: loại máy, trạng thái các bài, việc phần mềm đã làm.
Không có: lời viết, ảnh, tên người, giấy phép kết nối.</source>
        <translation>In it: the kind of computer, how the posts stand, what the program did.
Not in it: words, photos, names of people, the permission to connect.</translation>
    </message>
    <message>
        <source>Gói báo lỗi</source>
        <translation>Problem report</translation>
    </message>
    <message>
        <source>Lưu gói báo lỗi</source>
        <translation>Save the problem report</translation>
    </message>
    <message>
        <source>Mời gửi cho người hướng dẫn qua Zalo, thư điện tử, hoặc chép vào thẻ nhớ.</source>
        <translation>Please send it to your helper by Zalo or mail, or copy it to a memory stick.</translation>
    </message>
    <message>
        <source>Tên là «{name}», ở {place}.</source>
        <translation>It is called “{name}”, in this place: {place}.</translation>
    </message>
    <message>
        <source>Về màn hình chính</source>
        <translation>Back to Home</translation>
    </message>
    <message>
        <source>Đã lưu gói báo lỗi</source>
        <translation>The problem report is saved</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>1. Tên</source>
        <translation>1. Name</translation>
    </message>
    <message>
        <source>2. Có Trang chưa?</source>
        <translation>2. Is there a Page?</translation>
    </message>
    <message>
        <source>Bấm vào ô số 1, giữ phím Ctrl và bấm V để dán, rồi bấm Enter.</source>
        <translation>Press in box 1, hold the Ctrl key and press V to paste, then press Enter.</translation>
    </message>
    <message>
        <source>Chưa thấy Trang nào</source>
        <translation>No Page found</translation>
    </message>
    <message>
        <source>Hình Facebook: ô tìm ở trên, các Trang tìm được ở dưới.</source>
        <translation>Drawing of Facebook: the search box above, the Pages found below.</translation>
    </message>
    <message>
        <source>Tránh Trang {district} cũ.</source>
        <translation>Avoid the Page of the former {district}.</translation>
    </message>
    <message>
        <source>Tìm trên Facebook</source>
        <translation>Search on Facebook</translation>
    </message>
    <message>
        <source>Ô 1 trống thì dán vào.</source>
        <translation>If box 1 is empty, paste it there.</translation>
    </message>
    <message>
        <source>Đã có Trang</source>
        <translation>There is a Page</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Che</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Hiện</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>Còn chưa đến một phút.</source>
        <translation>Less than a minute left.</translation>
    </message>
    <message>
        <source>Còn hơn một giờ.</source>
        <translation>More than an hour left.</translation>
    </message>
    <message>
        <source>Còn khoảng {count} phút.</source>
        <translation>About {count} minutes left.</translation>
    </message>
    <message>
        <source>Mạng đang chậm, còn hơn một giờ.</source>
        <translation>The network is slow, more than an hour left.</translation>
    </message>
    <message>
        <source>Mạng đang chậm, còn khoảng {count} phút.</source>
        <translation>The network is slow, about {count} minutes left.</translation>
    </message>
    <message>
        <source>Ảnh {number} / {count}: {percent} %.</source>
        <translation>Photo {number} of {count}: {percent} %.</translation>
    </message>
</context>
<context>
    <name>SetUpPage</name>
    <message>
        <source>Trang đang lập</source>
        <translation>The Page being set up</translation>
    </message>
</context>
<context>
    <name>SettleScreen</name>
    <message>
        <source>Bài này đã lên Trang chưa?</source>
        <translation>Is this post on the Page already?</translation>
    </message>
    <message>
        <source>Chưa có, gửi lại</source>
        <translation>Not there, send again</translation>
    </message>
    <message>
        <source>Chưa gửi, xem lại</source>
        <translation>Do not send, look again</translation>
    </message>
    <message>
        <source>Gửi lại</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Gửi lại bài này? Nếu trên Trang đã có, người dân sẽ thấy hai lần.</source>
        <translation>Send this post again? If the Page has it already, people will see it twice.</translation>
    </message>
    <message>
        <source>Là bài này</source>
        <translation>It is this one</translation>
    </message>
    <message>
        <source>Phần mềm chưa thấy trên Trang. Mời bấm «Xem Trang».</source>
        <translation>The program has not seen it on the Page. Please press “See the Page”.</translation>
    </message>
    <message>
        <source>Trong máy</source>
        <translation>On this PC</translation>
    </message>
    <message>
        <source>Trên Trang</source>
        <translation>On the Page</translation>
    </message>
    <message>
        <source>Tìm lại trên Trang</source>
        <translation>Look on the Page again</translation>
    </message>
    <message>
        <source>Xem Trang</source>
        <translation>See the Page</translation>
    </message>
    <message>
        <source>Đã có trên Trang</source>
        <translation>It is on the Page</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>SharePage</name>
    <message>
        <source>Bà con cần biết</source>
        <translation>People should know</translation>
    </message>
    <message>
        <source>Bài chưa đăng.</source>
        <translation>Not posted yet.</translation>
    </message>
    <message>
        <source>Chọn bài khác</source>
        <translation>Choose another article</translation>
    </message>
    <message>
        <source>Không đăng thêm</source>
        <translation>Do not post again</translation>
    </message>
    <message>
        <source>Mời làm theo</source>
        <translation>Please join in</translation>
    </message>
    <message>
        <source>Ta cũng làm</source>
        <translation>We do this too</translation>
    </message>
    <message>
        <source>Viết thêm, nếu cần</source>
        <translation>Add words, if wanted</translation>
    </message>
    <message>
        <source>Vẫn đăng thêm</source>
        <translation>Post it all the same</translation>
    </message>
    <message>
        <source>Đăng lại</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Đăng lại lên Trang</source>
        <translation>Share on the Page</translation>
    </message>
    <message>
        <source>Đăng thêm</source>
        <translation>Post once more</translation>
    </message>
    <message>
        <source>Đăng thêm? Người dân sẽ thấy hai lần.</source>
        <translation>Post once more? People will see it twice.</translation>
    </message>
    <message>
        <source>Đọc bài</source>
        <translation>Read the article</translation>
    </message>
</context>
<context>
    <name>SharingState</name>
    <message>
        <source>1. Bấm nút «Chia sẻ» dưới bài.</source>
        <translation>1. Press «Share» under the post.</translation>
    </message>
    <message>
        <source>2. Chọn đúng Trang này:</source>
        <translation>2. Choose this very Page:</translation>
    </message>
    <message>
        <source>Chia sẻ trên Facebook</source>
        <translation>Share on Facebook</translation>
    </message>
    <message>
        <source>Chép lời viết</source>
        <translation>Copy the words</translation>
    </message>
    <message>
        <source>Chép địa chỉ</source>
        <translation>Copy the address</translation>
    </message>
    <message>
        <source>Facebook hỏi lời viết thì giữ phím Ctrl, bấm V để dán lời đã chép.</source>
        <translation>Where Facebook asks for words, hold Ctrl and press V to paste those copied.</translation>
    </message>
    <message>
        <source>Hình Facebook: nút chia sẻ dưới bài; chọn Trang của xã, không chọn trang cá nhân.</source>
        <translation>Picture of Facebook: the share button under the post; choose the commune&apos;s Page, not a personal profile.</translation>
    </message>
    <message>
        <source>Không chọn trang cá nhân.</source>
        <translation>Do not choose a personal profile.</translation>
    </message>
    <message>
        <source>Lời viết</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>Mở bài trên Facebook</source>
        <translation>Open the post on Facebook</translation>
    </message>
    <message>
        <source>Mở lại</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>Tôi chia sẻ xong</source>
        <translation>I have shared it</translation>
    </message>
    <message>
        <source>Đã chép.</source>
        <translation>The words are copied.</translation>
    </message>
    <message>
        <source>Đã chép. Dán vào Chrome, Cốc Cốc.</source>
        <translation>Copied. Paste it into a browser such as Chrome.</translation>
    </message>
    <message>
        <source>Địa chỉ:</source>
        <translation>Address:</translation>
    </message>
</context>
<context>
    <name>SignOutScreen</name>
    <message>
        <source>&amp;Quay lại</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Bài đang gửi có thể lên.</source>
        <translation>A post just being sent may still appear.</translation>
    </message>
    <message>
        <source>Facebook cũng đã bỏ giấy phép ấy.</source>
        <translation>Facebook has removed that permission as well.</translation>
    </message>
    <message>
        <source>Giữ kết nối</source>
        <translation>Stay connected</translation>
    </message>
    <message>
        <source>Phần mềm bỏ giấy phép khỏi máy. Bài chờ gửi vẫn còn, muốn gửi tiếp phải kết nối lại.</source>
        <translation>The program removes the permission from this computer. Posts that wait stay; connect again to send them.</translation>
    </message>
    <message>
        <source>Phần mềm đang bỏ giấy phép khỏi máy. Mời chờ một chút.</source>
        <translation>The program is removing the permission from this computer. Please wait a moment.</translation>
    </message>
    <message>
        <source>Phần mềm đã xem lại: máy không còn giấy phép của Trang này.</source>
        <translation>The program has checked: this computer holds no permission for this Page any more.</translation>
    </message>
    <message>
        <source>Thoát Facebook</source>
        <translation>Leave Facebook</translation>
    </message>
    <message>
        <source>Thoát Facebook trên máy này?</source>
        <translation>Leave Facebook on this computer?</translation>
    </message>
    <message>
        <source>Trên Facebook, giấy phép vẫn còn. Muốn bỏ hẳn, mời gọi người hướng dẫn.</source>
        <translation>On Facebook the permission remains. To remove it for good, call your helper.</translation>
    </message>
    <message>
        <source>Về màn hình chính</source>
        <translation>Go home</translation>
    </message>
    <message>
        <source>Đang thoát Facebook trên máy này</source>
        <translation>Leaving Facebook on this computer</translation>
    </message>
    <message>
        <source>Đã thoát Facebook trên máy này</source>
        <translation>Facebook was left on this computer</translation>
    </message>
</context>
<context>
    <name>SiteState</name>
    <message>
        <source>Mở trang bằng Chrome, Cốc Cốc. Chép dòng chữ ở ô trên cùng, rồi bấm «Dán».</source>
        <translation>Open the site in a browser such as Chrome. Copy the line in the box at the very top, then press «Paste».</translation>
    </message>
    <message>
        <source>Thêm nguồn tin</source>
        <translation>Add a source</translation>
    </message>
    <message>
        <source>Tìm tin ở trang này</source>
        <translation>Look for news on this site</translation>
    </message>
    <message>
        <source>Ví dụ: {address}</source>
        <translation>For example: {address}</translation>
    </message>
    <message>
        <source>Địa chỉ trang</source>
        <translation>Address of the site</translation>
    </message>
</context>
<context>
    <name>SourcesPanel</name>
    <message>
        <source>Đang bỏ nguồn tin</source>
        <translation>Taking the source off</translation>
    </message>
    <message>
        <source>Đang lấy lại nguồn tin</source>
        <translation>Bringing the source back</translation>
    </message>
    <message>
        <source>Đang thêm nguồn tin</source>
        <translation>Adding the source</translation>
    </message>
    <message>
        <source>Đang tìm tin ở trang này</source>
        <translation>Looking for news on this site</translation>
    </message>
    <message>
        <source>Đang xem nguồn tin</source>
        <translation>Looking at the sources</translation>
    </message>
    <message>
        <source>Đã bỏ «{name}».</source>
        <translation>«{name}» was taken off.</translation>
    </message>
    <message>
        <source>Đã lấy lại «{name}».</source>
        <translation>«{name}» was brought back.</translation>
    </message>
    <message>
        <source>Đã thêm «{name}».</source>
        <translation>«{name}» was added.</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>&amp;Làm tiếp</source>
        <translation>&amp;Go on</translation>
    </message>
    <message>
        <source>Chưa có Trang</source>
        <translation>There is no Page yet</translation>
    </message>
    <message>
        <source>Có nhiều Trang cũ</source>
        <translation>There are several old Pages</translation>
    </message>
    <message>
        <source>Lập Trang mới</source>
        <translation>Make a new Page</translation>
    </message>
    <message>
        <source>Thôi tập</source>
        <translation>Stop practising</translation>
    </message>
    <message>
        <source>Trang mới</source>
        <translation>New Page</translation>
    </message>
    <message>
        <source>Trang đang lập</source>
        <translation>The Page being set up</translation>
    </message>
    <message>
        <source>Tập làm thử</source>
        <translation>Practise</translation>
    </message>
    <message>
        <source>Tập làm thử, không đăng thật.</source>
        <translation>Practice: nothing is really published.</translation>
    </message>
    <message>
        <source>Việc lập Trang còn dở từ {day}: {place}.</source>
        <translation>Setting up the Page was left unfinished {day}: {place}.</translation>
    </message>
    <message>
        <source>Việc tập làm thử còn dở từ {day}: {place}.</source>
        <translation>Practice was left unfinished {day}: {place}.</translation>
    </message>
    <message>
        <source>Xã đã có Trang chưa?</source>
        <translation>Has the commune a Page already?</translation>
    </message>
    <message>
        <source>Đang dùng trang cá nhân</source>
        <translation>A personal profile is used</translation>
    </message>
    <message>
        <source>Đã có Trang</source>
        <translation>There is a Page</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Bài chưa lên Trang. Trước giờ ấy vẫn rút lại được.</source>
        <translation>The post is not on the Page yet. Until then it can be taken back.</translation>
    </message>
    <message>
        <source>Bài chưa được đăng</source>
        <translation>The post has not been posted</translation>
    </message>
    <message>
        <source>Bài cần xem lại</source>
        <translation>A post to look at again</translation>
    </message>
    <message>
        <source>Bài lên Trang tập làm thử {when}.</source>
        <translation>Posted on the practice Page {when}.</translation>
    </message>
    <message>
        <source>Bài lên Trang tập làm thử {when}. Người dân không nhìn thấy.</source>
        <translation>On the practice Page since {when}. Citizens do not see it.</translation>
    </message>
    <message>
        <source>Bài lên Trang {when}. Mọi người đều xem được.</source>
        <translation>On the Page since {when}. Everyone can see it.</translation>
    </message>
    <message>
        <source>Bài sắp được gửi tiếp</source>
        <translation>The post is about to go on</translation>
    </message>
    <message>
        <source>Bài sẽ được gửi lúc {time}</source>
        <translation>The post will be sent at {time}</translation>
    </message>
    <message>
        <source>Bài đang chờ gửi</source>
        <translation>The post is waiting to be sent</translation>
    </message>
    <message>
        <source>Bài đang chờ mạng</source>
        <translation>The post is waiting for the network</translation>
    </message>
    <message>
        <source>Bài đang chờ đến giờ hẹn</source>
        <translation>The post is waiting for its time</translation>
    </message>
    <message>
        <source>Bài đã hẹn giờ đăng</source>
        <translation>The post has its time</translation>
    </message>
    <message>
        <source>Chưa rõ</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>Chưa rõ bài đã lên Trang chưa</source>
        <translation>Not known yet whether the post is on the Page</translation>
    </message>
    <message>
        <source>Chỉ có ảnh</source>
        <translation>Photos only</translation>
    </message>
    <message>
        <source>Chờ gửi</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Có mạng là gỡ xong.</source>
        <translation>It will be removed as soon as there is a connection.</translation>
    </message>
    <message>
        <source>Có mạng là rút về máy này.</source>
        <translation>With a connection it is taken back to this PC.</translation>
    </message>
    <message>
        <source>Cần xem lại</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Facebook bảo chờ</source>
        <translation>Facebook says to wait</translation>
    </message>
    <message>
        <source>Facebook bảo chờ thêm. Bài được giữ lại, đến giờ phần mềm tự gửi.</source>
        <translation>Facebook says to wait longer. The post is kept; the program sends it by itself when it is time.</translation>
    </message>
    <message>
        <source>Facebook chỉ cho người tự tay chia sẻ bài này. Bài vẫn còn nguyên. Mời bấm «Tự chia sẻ».</source>
        <translation>Facebook lets only a person share this by hand. The post is safe. Please press «Share it by hand».</translation>
    </message>
    <message>
        <source>Facebook cần xác nhận</source>
        <translation>Facebook asks for confirmation</translation>
    </message>
    <message>
        <source>Facebook giữ bài, đăng {when}. Tắt máy, bài vẫn lên.</source>
        <translation>Facebook keeps the post and posts it {when}. It goes out even with this PC off.</translation>
    </message>
    <message>
        <source>Facebook yêu cầu xác nhận lại. Bài được giữ lại.</source>
        <translation>Facebook asks for the permission to be confirmed again. The post is kept.</translation>
    </message>
    <message>
        <source>Hẹn đăng {when}.</source>
        <translation>To be posted {when}.</translation>
    </message>
    <message>
        <source>Không còn bài nào chờ gửi</source>
        <translation>No posts waiting</translation>
    </message>
    <message>
        <source>Lời mới viết dở, chưa lưu lên Trang.</source>
        <translation>New words were begun and are not on the Page.</translation>
    </message>
    <message>
        <source>Lời viết và ảnh vẫn còn trong máy.</source>
        <translation>Its words and photos are still on this PC.</translation>
    </message>
    <message>
        <source>Lời viết vẫn còn trong máy.</source>
        <translation>Its words are still on this PC.</translation>
    </message>
    <message>
        <source>Máy đang mất mạng</source>
        <translation>No network</translation>
    </message>
    <message>
        <source>Máy đang mất mạng. Bài được giữ lại, khi có mạng phần mềm tự gửi.</source>
        <translation>There is no network. The post is kept; the program sends it by itself when the network is back.</translation>
    </message>
    <message>
        <source>Máy đang mất mạng. Có mạng, phần mềm chuyển bài cho {keeper} giữ.</source>
        <translation>This PC is offline. Once it is online, the program hands the post to {keeper} to keep.</translation>
    </message>
    <message>
        <source>Mạng chậm, chưa gửi được. Lát nữa phần mềm tự gửi lại.</source>
        <translation>The network is slow and it was not sent. The program sends it again by itself in a moment.</translation>
    </message>
    <message>
        <source>Mạng vừa đứt, phần mềm tự gửi tiếp khi có mạng.</source>
        <translation>The network has just broken off; the program goes on by itself once it is back.</translation>
    </message>
    <message>
        <source>Mạng đứt lúc đang gửi. Phần mềm đang hỏi lại, không gửi hai lần.</source>
        <translation>The network broke while sending. The program is asking; it does not send twice.</translation>
    </message>
    <message>
        <source>Mời mở phần mềm một lần trong bốn tuần trước ngày ấy.</source>
        <translation>Please open the program once in the four weeks before.</translation>
    </message>
    <message>
        <source>Mời để máy mở vài phút nữa, để {keeper} nhận giữ bài.</source>
        <translation>Please leave the PC on for a few minutes, until {keeper} keeps the post.</translation>
    </message>
    <message>
        <source>Người dân không còn nhìn thấy bài.</source>
        <translation>Citizens can no longer see the post.</translation>
    </message>
    <message>
        <source>Nếu đến {when} vẫn chưa có mạng, bài vẫn lên Trang.</source>
        <translation>Without a connection until {when}, the post still comes out.</translation>
    </message>
    <message>
        <source>Sắp xong. Phần mềm đang đăng bài lên Trang.</source>
        <translation>Nearly done. The program is posting to the Page.</translation>
    </message>
    <message>
        <source>Sắp đến lượt. Phần mềm gửi ngay bây giờ.</source>
        <translation>Its turn comes now. The program is sending it.</translation>
    </message>
    <message>
        <source>Trang tập làm thử</source>
        <translation>Practice Page</translation>
    </message>
    <message>
        <source>Trang tập làm thử giữ bài, đăng {when}. Người dân không nhìn thấy.</source>
        <translation>The practice Page keeps the post and posts it {when}. Citizens do not see it.</translation>
    </message>
    <message>
        <source>Trên Trang vẫn là lời cũ. Có mạng là phần mềm thay lời mới.</source>
        <translation>The Page still shows the old words. With the network there the program puts the new ones.</translation>
    </message>
    <message>
        <source>Viết dở</source>
        <translation>Unfinished</translation>
    </message>
    <message>
        <source>Viết lần cuối {when}.</source>
        <translation>Last written {when}.</translation>
    </message>
    <message>
        <source>lời mới chưa lưu lên Trang</source>
        <translation>new words not on the Page yet</translation>
    </message>
    <message>
        <source>máy mất mạng</source>
        <translation>no network</translation>
    </message>
    <message>
        <source>mạng chậm</source>
        <translation>slow network</translation>
    </message>
    <message>
        <source>phải tự chia sẻ</source>
        <translation>to be shared by hand</translation>
    </message>
    <message>
        <source>sắp gửi</source>
        <translation>about to be sent</translation>
    </message>
    <message>
        <source>{count} bài chờ mạng</source>
        <translation>Posts waiting for the network: {count}</translation>
    </message>
    <message>
        <source>{count} bài cần xem lại</source>
        <translation>Posts to look at again: {count}</translation>
    </message>
    <message>
        <source>{count} bài đang chờ gửi</source>
        <translation>Posts waiting to be sent: {count}</translation>
    </message>
    <message>
        <source>{count} bài đã hẹn giờ</source>
        <translation>{count} with a time to go out</translation>
    </message>
    <message>
        <source>{keeper} chưa giữ bài: lúc ấy máy phải mở và có mạng.</source>
        <translation>{keeper} does not keep the post yet: the PC must be on and online then.</translation>
    </message>
    <message>
        <source>{keeper} đang giữ bài.</source>
        <translation>{keeper} is keeping the post.</translation>
    </message>
    <message>
        <source>{sent} / {count} ảnh</source>
        <translation>Photos {sent} / {count}</translation>
    </message>
    <message>
        <source>{state}: {reason}</source>
        <translation>{state}: {reason}</translation>
    </message>
    <message>
        <source>{time} {day}</source>
        <translation>{time} {day}</translation>
    </message>
    <message>
        <source>{time}, {date}</source>
        <translation>{time}, {date}</translation>
    </message>
    <message>
        <source>Đang gỡ</source>
        <translation>Being removed</translation>
    </message>
    <message>
        <source>Đang gỡ bài khỏi Trang</source>
        <translation>Removing the post from the Page</translation>
    </message>
    <message>
        <source>Đang gửi</source>
        <translation>Being sent</translation>
    </message>
    <message>
        <source>Đang gửi bài</source>
        <translation>Sending the post</translation>
    </message>
    <message>
        <source>Đang rút bài lại</source>
        <translation>Taking the post back</translation>
    </message>
    <message>
        <source>Đang rút lại</source>
        <translation>Being taken back</translation>
    </message>
    <message>
        <source>Đang sửa lời</source>
        <translation>Words being changed</translation>
    </message>
    <message>
        <source>Đang sửa lời trên Trang</source>
        <translation>Changing the words on the Page</translation>
    </message>
    <message>
        <source>Đã có mạng</source>
        <translation>Network is up</translation>
    </message>
    <message>
        <source>Đã gỡ</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Đã gỡ bài khỏi Trang</source>
        <translation>The post was removed from the Page</translation>
    </message>
    <message>
        <source>Đã hẹn giờ</source>
        <translation>Scheduled</translation>
    </message>
    <message>
        <source>Đã đăng</source>
        <translation>Posted</translation>
    </message>
    <message>
        <source>Đã đăng bài lên Trang</source>
        <translation>The post is on the Page</translation>
    </message>
    <message>
        <source>Đã đưa {sent} / {count} ảnh lên.</source>
        <translation>{sent} of {count} photos are up.</translation>
    </message>
    <message>
        <source>Đã đưa {sent} / {count} ảnh lên. Xong ảnh là đăng bài.</source>
        <translation>{sent} / {count} photos are up. The post follows the photos.</translation>
    </message>
    <message>
        <source>Đã đến giờ hẹn, {when}. Phần mềm đang xem bài đã lên Trang chưa.</source>
        <translation>Its time has come, {when}. The program is looking whether the post is out.</translation>
    </message>
    <message>
        <source>Đồng hồ chậm {span}, mời chỉnh.</source>
        <translation>Please set the clock: this PC is {span} slow.</translation>
    </message>
    <message>
        <source>Đồng hồ của máy đang chạy sai. Mời chỉnh lại giờ của máy.</source>
        <translation>This computer&apos;s clock is wrong. Please set it right.</translation>
    </message>
    <message>
        <source>Đồng hồ nhanh {span}, mời chỉnh.</source>
        <translation>Please set the clock: this PC is {span} fast.</translation>
    </message>
    <message>
        <source>đang hỏi lại Facebook</source>
        <translation>asking Facebook</translation>
    </message>
    <message>
        <source>Ảnh vẫn còn trong máy.</source>
        <translation>Its photos are still on this PC.</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>&amp;Tiếp tục</source>
        <translation>&amp;Continue</translation>
    </message>
</context>
<context>
    <name>Taken</name>
    <message>
        <source>Danh sách xã mới chưa dùng được.</source>
        <translation>The new list of communes cannot be used.</translation>
    </message>
    <message>
        <source>Lần sau muốn lấy mã, phải mở lại tệp kết nối.</source>
        <translation>To get a code next time, open the connection file again.</translation>
    </message>
</context>
<context>
    <name>TextsPage</name>
    <message>
        <source>Lời giới thiệu Trang</source>
        <translation>Description of the Page</translation>
    </message>
    <message>
        <source>Thông tin thêm</source>
        <translation>Additional information</translation>
    </message>
    <message>
        <source>Vài dòng giới thiệu</source>
        <translation>A short description</translation>
    </message>
    <message>
        <source>Đã viết sẵn. Sửa được nếu muốn.</source>
        <translation>Written for you. Change it if you like.</translation>
    </message>
</context>
<context>
    <name>TimeChooser</name>
    <message>
        <source>Bài lên Trang: {when}</source>
        <translation>The post goes out: {when}</translation>
    </message>
    <message>
        <source>Chọn giờ gợi ý</source>
        <translation>Choose a suggested time</translation>
    </message>
    <message>
        <source>Chọn giờ khác</source>
        <translation>Choose another day and time</translation>
    </message>
    <message>
        <source>Giờ đăng</source>
        <translation>When it goes out</translation>
    </message>
</context>
<context>
    <name>TimePage</name>
    <message>
        <source>Chọn giờ đăng</source>
        <translation>Choose when it goes out</translation>
    </message>
    <message>
        <source>Hẹn đăng</source>
        <translation>Post at this time</translation>
    </message>
</context>
<context>
    <name>TimeSteppers</name>
    <message>
        <source>Bớt</source>
        <translation>Less</translation>
    </message>
    <message>
        <source>Bớt 1 giờ</source>
        <translation>Less, 1 hour</translation>
    </message>
    <message>
        <source>Bớt {count} phút</source>
        <translation>Less, {count} minutes</translation>
    </message>
    <message>
        <source>Ngày sau</source>
        <translation>Next day</translation>
    </message>
    <message>
        <source>Ngày trước</source>
        <translation>Day before</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Thêm 1 giờ</source>
        <translation>More, 1 hour</translation>
    </message>
    <message>
        <source>Thêm {count} phút</source>
        <translation>More, {count} minutes</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>Chủ nhật</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>chiều</source>
        <translation>afternoon</translation>
    </message>
    <message>
        <source>hôm nay</source>
        <translation>today</translation>
    </message>
    <message>
        <source>hôm qua</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>ngày mai</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>sáng</source>
        <translation>morning</translation>
    </message>
    <message>
        <source>thứ Ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>thứ Hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>thứ Năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>thứ Sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>thứ Tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>trưa</source>
        <translation>noon</translation>
    </message>
    <message>
        <source>tối</source>
        <translation>evening</translation>
    </message>
    <message>
        <source>{count} giờ</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>{count} ngày</source>
        <translation>{count} d</translation>
    </message>
    <message>
        <source>{count} phút</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{day}, lúc {time}</source>
        <translation>{day}, at {time}</translation>
    </message>
    <message>
        <source>{hour} giờ</source>
        <translation>{hour}:00</translation>
    </message>
    <message>
        <source>{hour} giờ {minute}</source>
        <translation>{hour}:{minute}</translation>
    </message>
    <message>
        <source>{part} mai, {time}</source>
        <translation>tomorrow {part}, {time}</translation>
    </message>
    <message>
        <source>{part} nay, {time}</source>
        <translation>this {part}, {time}</translation>
    </message>
    <message>
        <source>{part} {date}, lúc {time}</source>
        <translation>{date}, {part}, at {time}</translation>
    </message>
    <message>
        <source>{part} {weekday} tới, {time}</source>
        <translation>next {weekday} {part}, {time}</translation>
    </message>
    <message>
        <source>{part} {weekday}, {time}</source>
        <translation>{weekday} {part}, {time}</translation>
    </message>
    <message>
        <source>{weekday}, {date}</source>
        <translation>{weekday}, {date}</translation>
    </message>
</context>
<context>
    <name>TitleState</name>
    <message>
        <source>Chưa biết tên bài. Mời gõ vài chữ.</source>
        <translation>Its title is not known. Please type a few words.</translation>
    </message>
    <message>
        <source>Gõ tên bài</source>
        <translation>Type the title</translation>
    </message>
    <message>
        <source>Tên bài</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Xem bài này</source>
        <translation>See this article</translation>
    </message>
</context>
<context>
    <name>ToldLine</name>
    <message>
        <source>Chưa chép được. Mời bấm lại.</source>
        <translation>Not copied. Please press again.</translation>
    </message>
</context>
<context>
    <name>TroubleWindow</name>
    <message>
        <source>Phần mềm chưa mở được</source>
        <translation>The program could not open</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Trang Facebook của xã</source>
        <translation>The commune&apos;s Facebook Page</translation>
    </message>
    <message>
        <source>Đóng phần mềm</source>
        <translation>Close the program</translation>
    </message>
</context>
<context>
    <name>UnitChosen</name>
    <message>
        <source>Ban công tác Mặt trận thôn, tổ</source>
        <translation>Front working group of a village or quarter</translation>
    </message>
    <message>
        <source>Chọn lại</source>
        <translation>Choose again</translation>
    </message>
    <message>
        <source>Sửa tên</source>
        <translation>Change the name</translation>
    </message>
    <message>
        <source>Trang của ai?</source>
        <translation>Whose Page is it?</translation>
    </message>
    <message>
        <source>Tên Trang: {name}</source>
        <translation>The Page&apos;s name: {name}</translation>
    </message>
    <message>
        <source>Tên thôn, tổ dân phố</source>
        <translation>Name of the village or quarter</translation>
    </message>
    <message>
        <source>Ủy ban Mặt trận xã, phường</source>
        <translation>Front committee of the commune</translation>
    </message>
</context>
<context>
    <name>UnitFinder</name>
    <message>
        <source>Chỉ tìm ở {province}</source>
        <translation>Search only in {province}</translation>
    </message>
    <message>
        <source>Không có trong danh sách</source>
        <translation>It is not in the list</translation>
    </message>
    <message>
        <source>Không thấy nơi nào tên «{words}». Mời gõ ít chữ hơn.</source>
        <translation>No place called «{words}» was found. Please type fewer letters.</translation>
    </message>
    <message>
        <source>Tên xã, phường</source>
        <translation>Name of the commune</translation>
    </message>
    <message>
        <source>Tìm ở cả nước</source>
        <translation>Search the whole country</translation>
    </message>
    <message>
        <source>Xem nơi khác</source>
        <translation>See other places</translation>
    </message>
    <message>
        <source>Ở {province} không thấy «{words}».</source>
        <translation>«{words}» was not found in {province}.</translation>
    </message>
</context>
<context>
    <name>UnitPage</name>
    <message>
        <source>Gõ tên xã, phường</source>
        <translation>Type the commune&apos;s name</translation>
    </message>
    <message>
        <source>Gõ vài chữ, không cần dấu. Có thể gõ thêm tỉnh, rồi bấm vào một dòng.</source>
        <translation>Type a few letters, no accents needed. The province may be added; then press a row.</translation>
    </message>
    <message>
        <source>Không cần gõ dấu. Tên cũ cũng được.</source>
        <translation>No accents needed. An old name will do as well.</translation>
    </message>
    <message>
        <source>Trang của ai?</source>
        <translation>Whose Page is it?</translation>
    </message>
    <message>
        <source>Xem lại tên Trang. Đúng rồi thì bấm «Tiếp tục».</source>
        <translation>Look at the Page&apos;s name. If it is right, press «Continue».</translation>
    </message>
    <message>
        <source>Đang mở danh sách xã, phường.</source>
        <translation>Opening the list of communes.</translation>
    </message>
</context>
<context>
    <name>UnitRows</name>
    <message>
        <source>trước là {place}</source>
        <translation>formerly {place}</translation>
    </message>
</context>
<context>
    <name>UpdateBar</name>
    <message>
        <source>Cài bản mới</source>
        <translation>Install the new version</translation>
    </message>
    <message>
        <source>Có bản mới của phần mềm.</source>
        <translation>There is a new version of the program.</translation>
    </message>
    <message>
        <source>Mời bấm Cài đặt trong cửa sổ vừa hiện.</source>
        <translation>Please press Install in the window that has just appeared.</translation>
    </message>
    <message>
        <source>Đang tải bản mới. Cứ làm việc tiếp.</source>
        <translation>The new version is coming. Please go on with your work.</translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>Giữ lời đang viết</source>
        <translation>Keep the words as they are</translation>
    </message>
    <message>
        <source>Lấy lại lời viết cũ</source>
        <translation>Bring back earlier words</translation>
    </message>
    <message>
        <source>Lời đang viết cũng được giữ lại ở đây.</source>
        <translation>The words you are writing now are kept here too.</translation>
    </message>
    <message>
        <source>Xem bản cũ hơn</source>
        <translation>See earlier words</translation>
    </message>
</context>
<context>
    <name>WaysState</name>
    <message>
        <source>Chưa có, mời hỏi {whom}.</source>
        <translation>If there is none yet, please ask {whom}.</translation>
    </message>
    <message>
        <source>Kết nối với Trang</source>
        <translation>Connect to the Page</translation>
    </message>
    <message>
        <source>Lấy mã trên điện thoại</source>
        <translation>Get a code on the phone</translation>
    </message>
    <message>
        <source>Mặt trận cấp tỉnh</source>
        <translation>the province&apos;s Front committee</translation>
    </message>
    <message>
        <source>Mở tệp kết nối</source>
        <translation>Open the connection file</translation>
    </message>
    <message>
        <source>Người hướng dẫn dán giấy phép</source>
        <translation>A helper pastes the permission</translation>
    </message>
    <message>
        <source>Người hướng dẫn gửi tệp kết nối qua Zalo hoặc thẻ nhớ.</source>
        <translation>Your helper sends the connection file by Zalo or on a memory stick.</translation>
    </message>
    <message>
        <source>Trang ấy không được kết nối. Mời chọn lại cách kết nối.</source>
        <translation>That Page was not connected. Please choose a way to connect again.</translation>
    </message>
    <message>
        <source>Đã nhận tệp kết nối. Tệp kết nối này chưa có giấy phép, cần thêm mã trên điện thoại.</source>
        <translation>The connection file is taken over. It holds no permission, so a code on the phone is needed too.</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>WordsLength</name>
    <message>
        <source>{length} / {limit} chữ cái</source>
        <translation>{length} / {limit} characters</translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <source>Bấm vào ô trắng rồi gõ. Hoặc bấm «Chọn bài mẫu có sẵn».</source>
        <translation>Press the white box, then type. For ideas, press “Choose a ready-made start”.</translation>
    </message>
    <message>
        <source>Chọn bài mẫu có sẵn</source>
        <translation>Choose a ready-made start</translation>
    </message>
    <message>
        <source>Kể việc gì, ở đâu, khi nào, kết quả ra sao.</source>
        <translation>Tell what happened, where, when, and with what result.</translation>
    </message>
    <message>
        <source>Lấy lại lời viết cũ</source>
        <translation>Bring back earlier words</translation>
    </message>
    <message>
        <source>Lấy lời từ văn bản</source>
        <translation>Take words from a document</translation>
    </message>
    <message>
        <source>Lời viết</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>Viết lời</source>
        <translation>Write the words</translation>
    </message>
    <message>
        <source>Đã thêm {count} ảnh. Bấm «Tiếp tục» để xem.</source>
        <translation>Photos added: {count}. Press “Continue” to see them.</translation>
    </message>
</context>
<context>
    <name>WorkingState</name>
    <message>
        <source>Dừng lại</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Mời chờ một chút.</source>
        <translation>Please wait a moment.</translation>
    </message>
</context>
<context>
    <name>_Card</name>
    <message>
        <source>Ảnh bìa</source>
        <translation>Cover picture</translation>
    </message>
</context>
<context>
    <name>_TwoKinds</name>
    <message>
        <source>Của cơ quan, mọi người đều xem được</source>
        <translation>Of an office, everyone can see it</translation>
    </message>
    <message>
        <source>Của một người</source>
        <translation>Of one person</translation>
    </message>
    <message>
        <source>Hình: một cơ quan, nhiều người dân xem được.</source>
        <translation>Drawing: an office that many people can see.</translation>
    </message>
    <message>
        <source>Hình: một người, một vài người quen xem được.</source>
        <translation>Drawing: a person whom a few acquaintances can see.</translation>
    </message>
    <message>
        <source>Trang Facebook của xã</source>
        <translation>The commune&apos;s Facebook Page</translation>
    </message>
    <message>
        <source>Trang cá nhân</source>
        <translation>Personal profile</translation>
    </message>
</context>
</TS>
