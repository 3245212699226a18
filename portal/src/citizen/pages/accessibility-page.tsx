import { ArticlePage, type Article } from './article.tsx';

const vi: Article = {
  title: 'Khả năng tiếp cận',
  lead: 'Ai cũng phải dùng được cổng này. Chúng tôi làm theo chuẩn WCAG 2.2 mức AA.',
  sections: [
    {
      heading: 'Bạn có thể',
      paragraphs: [
        'Phóng to chữ đến 200 % và dùng màn hình hẹp 320 điểm mà không phải cuộn ngang.',
        'Làm mọi việc chỉ bằng bàn phím.',
        'Dùng trình đọc màn hình: mỗi lỗi được đọc lên và dẫn đến đúng ô cần sửa.',
      ],
    },
    {
      heading: 'Chỗ chưa tốt',
      paragraphs: [
        'Cổng được kiểm tra tự động bằng axe trên mọi trang; việc này chỉ tìm ra một phần lỗi. Chưa có người dùng trình đọc màn hình thử trên điện thoại.',
        'Tệp PDF kết quả chưa được kiểm tra đầy đủ về khả năng tiếp cận.',
        'Căn cứ pháp lý chỉ có bằng tiếng Việt.',
      ],
    },
    {
      heading: 'Gặp khó khăn',
      paragraphs: ['Hãy nói với bộ phận một cửa của xã, phường. Cán bộ sẽ làm cùng bạn, và ghi lại để sửa.'],
    },
  ],
};

const en: Article = {
  title: 'Accessibility',
  lead: 'Everybody must be able to use this portal. We work to WCAG 2.2, level AA.',
  sections: [
    {
      heading: 'You can',
      paragraphs: [
        'Enlarge the text to 200 % and use a screen 320 pixels wide without scrolling sideways.',
        'Do everything with the keyboard alone.',
        'Use a screen reader: each error is read out and leads to the input that needs attention.',
      ],
    },
    {
      heading: 'What is not good yet',
      paragraphs: [
        'Every page is tested by axe, which finds only part of the faults. Nobody who uses a screen reader on a phone has tried it yet.',
        'The result’s PDF has not been fully tested for accessibility.',
        'Legal grounds are given in Vietnamese only.',
      ],
    },
    {
      heading: 'When you have difficulties',
      paragraphs: [
        'Tell the one-stop counter of your commune or ward. Staff will do it with you and note what to mend.',
      ],
    },
  ],
};

const article = { name: 'citizen/pages/accessibility', vi, en };

export const AccessibilityPage = () => <ArticlePage article={article} />;
