/*
 * Words out of which a register of any size is put together for measuring and testing. Everything is made up; only the
 * kinds of words, their lengths and how often they come are like those of real annexes (design: 1,071 objects, 783
 * parameters, 9,000 standards, few of them very common and most of them rare).
 */

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

export const OBJECT_NOUNS =
  list(`饮用水 土壤 空气 食品 蔬菜 水果 肉制品 乳制品 谷物 茶叶 饲料 肥料 农药 水产品 糕点 饮料 白酒 食用油
  调味品 蜂蜜 化妆品 玩具 服装 纺织品 皮革 家具 涂料 胶粘剂 塑料 橡胶 钢材 水泥 混凝土 砂石 砌块 玻璃 陶瓷 木材 电缆 电器 灯具
  电池 汽车 轮胎 汽油 煤炭 矿石 废水 废气 固体废物 噪声 辐射`);

export const OBJECT_PREFIXES = list(
  `生活 工业 地下 地表 室内 环境 速冻 婴幼儿 有机 建筑 家用 医用 车用 再生 进口 特种 儿童 海洋 农用 公共`,
);

export const PARAMETER_STEMS =
  list(`铅 镉 总汞 总砷 铬 六价铬 铜 锌 镍 锰 铁 锡 锑 硒 钴 钡 铝 钠 钾 钙 镁 甲醛 氨氮 苯 甲苯 二甲苯
  苯乙烯 挥发酚 氰化物 氟化物 氯化物 硫化物 硝酸盐 亚硝酸盐 硫酸盐 总磷 总氮 化学需氧量 悬浮物 pH值 色度 浊度 臭和味 菌落总数
  大肠菌群 沙门氏菌 金黄色葡萄球菌 霉菌 酵母菌 黄曲霉毒素B1 苯甲酸 山梨酸 二氧化硫 过氧化值 水分 灰分 蛋白质 脂肪 抗压强度
  抗折强度 拉伸强度 断裂伸长率 弯曲性能 冲击韧性 硬度 密度 粒度 凝结时间 安定性 含泥量 压碎值 耐磨性 耐火极限 阻燃性 色牢度
  起毛起球 缩水率 撕破强力 绝缘电阻 泄漏电流 接地电阻 温升 电磁兼容 PM2.5 颗粒物 非甲烷总烃`);

export const PARAMETER_ENDINGS = ['', '含量', '残留量', '迁移量', '溶出量', '浓度', '总量', '排放量', '限量', '变化率'];

/** Each stands in a handful of rows only. */
export const RARE_WORDS = list(`钷 镥 锔 珷 蟛蜞 鳜鱼肝 羟基磷灰石 二噁英 毒杀芬 全氟辛酸 六溴环十二烷 石房蛤毒素`);

export const STANDARD_PREFIXES = ['GB/T', 'GB', 'HJ', 'GB/T', 'NY/T', 'SN/T', 'JGJ', 'YY/T', 'QB/T', 'DB31/T'] as const;

export const BRANDS =
  list(`浦江 长风 昆仑 天工 云帆 星河 鼎新 华测 中衡 瑞丰 博远 正源 科信 宏泰 安平 汇通 明德 启航 金石 绿洲
  海岳 青禾 蓝天 恒准 国衡 百川 同济 卓越 精微 方圆`);

export const KINDS = list(
  '检测技术有限公司 质量检验所 计量测试中心 环境监测站 食品药品检验院 建筑材料检测有限公司 疾病预防控制中心 认证服务有限公司',
);

/** A region and how much of the nation is in it. */
export const PLACES: readonly (readonly [code: string, name: string, weight: number])[] = [
  ['310115', '上海浦东', 30],
  ['310112', '上海闵行', 20],
  ['310104', '上海徐汇', 15],
  ['310110', '上海杨浦', 12],
  ['440100', '广州', 45],
  ['440300', '深圳', 50],
  ['441900', '东莞', 25],
  ['110000', '北京', 60],
  ['320000', '江苏', 110],
  ['330000', '浙江', 90],
  ['370000', '山东', 100],
  ['410000', '河南', 70],
  ['420000', '湖北', 60],
  ['430000', '长沙', 40],
  ['350000', '厦门', 40],
  ['500000', '重庆', 45],
  ['510000', '四川', 70],
  ['610000', '陕西', 40],
  ['210000', '辽宁', 50],
  ['130000', '河北', 60],
];
