import { defineTexts } from '@hengjian/ui';

export const permissionsTexts = defineTexts('permissions', {
  zh: {
    title: '权限',
    sub: '谁在什么范围内可以做什么。服务器按同一张表决定，逐格有测试。',
    action: '事项',
    show: '显示',
    all: '全部角色',
    mine: '我的角色',
    no: '无此权限',
    count: '{{actions}} 个事项，{{roles}} 个角色',
    print: '打印',
  },
  en: {
    title: 'Permissions',
    sub: 'Who may do what, and within which bounds. The server decides by this very table; every cell is tested.',
    action: 'Action',
    show: 'Show',
    all: 'All roles',
    mine: 'My roles',
    no: 'Not permitted',
    count: '{{actions}} actions, {{roles}} roles',
    print: 'Print',
  },
});
