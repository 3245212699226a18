export const vi = {
  signIn: 'Đăng nhập bằng VNeID',
  shared: 'Máy dùng chung',
  sharedHint:
    'Đánh dấu nếu người khác cũng dùng máy này. Trang không giữ lại gì trên máy, và sớm tự đăng xuất khi không ai dùng.',
};

export type SignInWords = typeof vi;
