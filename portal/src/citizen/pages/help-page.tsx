import { ArticlePage, type Article } from './article.tsx';

const vi: Article = {
  title: 'Trợ giúp',
  lead: 'Bạn không phải làm một mình. Bộ phận một cửa của xã, phường làm cùng bạn.',
  sections: [
    {
      heading: 'Tôi không quen dùng mạng',
      paragraphs: [
        'Hãy đến bộ phận một cửa của xã, phường nơi bạn ở. Cán bộ sẽ khai cùng bạn; bạn không mất thêm tiền.',
        'Đã mở tờ khai trên điện thoại? Bấm “Nhờ cán bộ giúp” ở cuối trang và đưa mã cho cán bộ: họ điền cùng bạn, còn bạn tự cam đoan và nộp.',
      ],
    },
    {
      heading: 'Thông tin của Nhà nước về tôi bị sai',
      paragraphs: [
        'Ở mỗi giá trị lấy sẵn có nút “Thông tin sai?”. Bạn ghi thông tin đúng; giá trị cũ chưa đổi, cán bộ sẽ đối chiếu.',
      ],
    },
    {
      heading: 'Đang khai thì mất mạng hoặc hết phiên đăng nhập',
      paragraphs: [
        'Câu trả lời được giữ trên máy này, có mã hóa. Khi có mạng hoặc đăng nhập lại, bạn khai tiếp từ chỗ đang dở.',
        'Hồ sơ chỉ được nộp khi trang hiện “Đã nộp hồ sơ” cùng mã hồ sơ.',
      ],
    },
    {
      heading: 'Dùng máy chung',
      paragraphs: [
        'Khi xong, hãy bấm “Đăng xuất”. Mọi thứ trang này giữ trên máy sẽ bị xóa.',
        'Ở máy của quầy một cửa, hãy nhờ cán bộ mở phiên rồi mở địa chỉ của Cổng này với đuôi /quay.',
      ],
    },
    {
      heading: 'Kết quả tôi nhận được là thật hay giả?',
      paragraphs: [
        'Quét mã QR trên giấy, hoặc mở trang “Kiểm tra kết quả” ở cuối trang này rồi chọn tệp PDF. Không cần đăng nhập.',
        'Việc kiểm tra diễn ra trên máy của bạn, không gửi gì đi. Trang ấy có thể giữ lại để dùng khi không có mạng.',
      ],
    },
    {
      heading: 'Tài khoản VNeID mức độ 2',
      paragraphs: ['Mang thẻ căn cước đến công an xã, phường để được cấp.'],
    },
  ],
};

const en: Article = {
  title: 'Help',
  lead: 'You need not do it alone. The one-stop counter of your commune or ward does it with you.',
  sections: [
    {
      heading: 'I am not used to the internet',
      paragraphs: [
        'Come to the one-stop counter of the commune or ward where you live. Staff fill in the form with you at no extra cost.',
        'A form is open on your phone already? Press “Ask staff to help” at the bottom of the page and show the officer the code: they fill it in with you; you declare and submit yourself.',
      ],
    },
    {
      heading: 'What the State holds about me is wrong',
      paragraphs: [
        'Each value taken from a database has a button “Is this wrong?”. Write the right one; the old value is not changed yet, an officer will compare.',
      ],
    },
    {
      heading: 'The network or my session ended while I was filling in',
      paragraphs: [
        'Your answers are kept on this device, encrypted. Once online or signed in again you go on where you stopped.',
        'A dossier is submitted only when the page says “Dossier submitted” and shows its code.',
      ],
    },
    {
      heading: 'On a shared machine',
      paragraphs: [
        'Press “Sign out” when you are done. Everything this page kept on the machine is erased.',
        'At a machine of the counter, ask the officer to open a session; then open the address of this portal with /quay at its end.',
      ],
    },
    {
      heading: 'Is a result that I was given genuine?',
      paragraphs: [
        'Scan the QR code on the paper, or open “Check a result” at the foot of this page and choose the PDF. No sign-in.',
        'The check happens on your device and sends nothing. The page can be kept for when there is no network.',
      ],
    },
    {
      heading: 'VNeID account of level 2',
      paragraphs: ['Take your identity card to the police of your commune or ward to be given one.'],
    },
  ],
};

const article = { name: 'citizen/pages/help', vi, en };

export const HelpPage = () => <ArticlePage article={article} />;
