/** What institutions of a certificate field test, in words. Objects are put together from two lists. */
export interface FieldWords {
  /** Certificate field, 00–21. */
  readonly field: string;
  readonly category: string;
  readonly kinds: readonly string[];
  readonly things: readonly string[];
  readonly parameters: readonly string[];
}

/** Real standards (domain §12, and the two of the demo search): their parameters carry them in every object they cover. */
export interface RealMethod {
  readonly field: string;
  readonly object: string;
  readonly parameter: string;
  readonly number: string;
  readonly title: string;
  /** An edition or standard that it took the place of; some annexes still name it. */
  readonly before?: string;
}

const words = (text: string): readonly string[] => text.split(' ');

const METALS = '铅 镉 总砷 总汞 铬 镍 铜 锌 铁 锰 锡 硒 铝 钴 锑 钡 钒 铊 铍 钼 银 硼 锶 锂';
const PESTICIDES =
  '毒死蜱 乐果 甲胺磷 敌敌畏 氧乐果 三唑磷 联苯菊酯 氯氰菊酯 氰戊菊酯 溴氰菊酯 吡虫啉 啶虫脒 多菌灵 百菌清 腐霉利 克百威 涕灭威 灭多威 阿维菌素 氟虫腈 六六六 滴滴涕 三氯杀螨醇 噻虫嗪 嘧菌酯 戊唑醇';
const SOLVENTS = '苯 甲苯 二甲苯 乙苯 苯乙烯 三氯甲烷 四氯化碳 三氯乙烯 四氯乙烯 甲醛 乙醛 丙酮 甲醇 乙酸乙酯 氯苯';

// biome-ignore format: a dictionary reads as a table
export const FIELD_WORDS: readonly FieldWords[] = [
  { field: '00', category: '食品', kinds: words('鲜 冻 干制 即食 预包装 散装'), things: words('大米 小麦粉 玉米 大豆 猪肉 牛肉 鸡肉 羊肉 鱼 虾 贝类 乳粉 酸乳 蔬菜 水果 茶叶 食用植物油 白酒 葡萄酒 酱油 食醋 糕点 蜂蜜 豆制品 坚果 饮料 糖果 罐头 食用菌 淀粉'), parameters: words(`${METALS} ${PESTICIDES} 水分 灰分 蛋白质 脂肪 过氧化值 酸价 亚硝酸盐 二氧化硫 苯甲酸 山梨酸 糖精钠 甜蜜素 黄曲霉毒素B1 菌落总数 大肠菌群 沙门氏菌 金黄色葡萄球菌 霉菌 恩诺沙星 氯霉素`) },
  { field: '01', category: '建筑工程', kinds: words('既有 新建 装配式 高层'), things: words('混凝土结构 砌体结构 钢结构 地基 桩基 基坑 幕墙 门窗 防水工程 室内环境 路基路面 桥梁 隧道'), parameters: words('抗压强度 抗拉强度 回弹强度 保护层厚度 钢筋间距 承载力 沉降 倾斜 裂缝宽度 压实度 弯沉 平整度 气密性 水密性 抗风压 传热系数 焊缝质量 螺栓轴力 涂层厚度 静载 低应变 声波透射 锚杆拉拔 氡浓度 渗透系数') },
  { field: '02', category: '建材', kinds: words('普通 高强 轻质 再生'), things: words('水泥 混凝土 砂 石 钢筋 砖 砌块 防水卷材 涂料 外加剂 保温板 玻璃 石材 瓷砖 石膏板 木地板 管材 沥青'), parameters: words('胶砂强度 凝结时间 安定性 细度 抗压强度 抗折强度 拉伸强度 断后伸长率 弯曲性能 吸水率 含水率 导热系数 燃烧性能 含泥量 压碎值 坚固性 氯离子含量 碱含量 不透水性 低温柔性 耐磨性 尺寸偏差 石棉定性 甲醛释放量 放射性') },
  { field: '03', category: '卫生计生', kinds: words('医院 学校 公共场所 宾馆'), things: words('室内空气 集中空调 公共用具 游泳池水 饮用水 消毒剂 一次性用品 洁净手术部 放射诊疗设备'), parameters: words('细菌总数 真菌总数 可吸入颗粒物 二氧化碳 一氧化碳 甲醛 照度 噪声 风速 相对湿度 游离性余氯 浑浊度 尿素 有效氯 大肠菌群 β-溶血性链球菌 嗜肺军团菌 辐射剂量 静压差') },
  { field: '04', category: '农林牧渔', kinds: words('露地 设施 有机 绿色'), things: words('蔬菜 稻谷 水果 茶鲜叶 猪尿 猪肝 生鲜乳 鲜蛋 养殖鱼 饲料 肥料 农用水 农田土壤 种子 木材 苗木'), parameters: words(`${PESTICIDES} 铅 镉 总砷 总汞 铬 克伦特罗 莱克多巴胺 沙丁胺醇 恩诺沙星 环丙沙星 磺胺二甲嘧啶 孔雀石绿 氯霉素 呋喃唑酮 粗蛋白 粗脂肪 粗纤维 总氮 有效磷 速效钾 有机质 发芽率 净度`) },
  { field: '05', category: '机动车', kinds: words('小型 中型 大型 新能源'), things: words('载客汽车 载货汽车 专项作业车 挂车 摩托车 校车'), parameters: words('外观 制动性能 驻车制动 前照灯 侧滑 底盘动态 车辆唯一性 外廓尺寸 整备质量 排气污染物 自由加速烟度 加载减速 双怠速 简易瞬态 车载诊断 悬架特性 喇叭声级 车速表') },
  { field: '06', category: '公安刑事技术', kinds: words('现场 送检 生物 微量'), things: words('血液 尿液 毛发 指纹 枪弹 文件 油漆 玻璃 爆炸物 毒品 电子数据'), parameters: words('乙醇 甲基苯丙胺 吗啡 氯胺酮 大麻酚 DNA分型 笔迹同一 印章同一 形态检验 成分比对 射击残留物 数据恢复 一氧化碳 氰化物 敌敌畏') },
  { field: '07', category: '司法鉴定', kinds: words('民事 刑事 行政 仲裁'), things: words('人体血液 唾液斑 毛发 手写文件 印刷文件 印章 交通事故车辆 道路痕迹 录音 图像 电子文档'), parameters: words('亲权关系 个体识别 血中乙醇 笔迹 印文 形成时间 车速 碰撞形态 制动痕迹 语音同一 图像真伪 数据完整性 滥用药物') },
  { field: '08', category: '机械', kinds: words('碳钢 合金钢 不锈钢 铸铁 铝合金'), things: words('板材 棒材 管材 紧固件 铸件 锻件 焊接接头 齿轮 轴承 弹簧 阀门 泵'), parameters: words('拉伸强度 屈服强度 断后伸长率 冲击吸收能量 布氏硬度 洛氏硬度 维氏硬度 金相组织 晶粒度 非金属夹杂物 碳 硅 锰 磷 硫 铬 镍 钼 超声探伤 射线探伤 磁粉探伤 渗透探伤 疲劳寿命 盐雾腐蚀 粗糙度 尺寸') },
  { field: '09', category: '电子信息', kinds: words('家用 商用 便携式 工业'), things: words('信息技术设备 音视频设备 电源适配器 锂电池 充电桩 线缆 印制板 开关 连接器 软件 传感器 路由器'), parameters: words('接触电流 抗电强度 绝缘电阻 接地连续性 温升 跌落 振动 高温 低温 湿热 辐射骚扰 传导骚扰 静电放电 浪涌 电快速瞬变 电压暂降 过充 短路 挤压 外壳防护等级 功能性 性能效率 信息安全性') },
  { field: '10', category: '轻工', kinds: words('儿童 成人 家用 办公'), things: words('玩具 家具 鞋 箱包 纸制品 文具 日用陶瓷 玻璃制品 塑料制品 洗涤剂 化妆品 牙膏 灯具 自行车'), parameters: words('甲醛 可迁移元素 邻苯二甲酸酯 小零件 锐利边缘 稳定性 强度 耐久性 剥离强度 耐磨 耐折 耐黄变 白度 荧光物质 pH值 总有效物 菌落总数 铅 砷 汞 镉 光通量 色温 能效') },
  { field: '11', category: '纺织服装', kinds: words('纯棉 涤纶 羊毛 真丝 混纺'), things: words('针织品 机织物 婴幼儿服装 衬衫 羽绒服 床上用品 毛巾 窗帘 地毯 校服'), parameters: words('甲醛含量 pH值 可分解芳香胺 异味 耐水色牢度 耐汗渍色牢度 耐摩擦色牢度 耐光色牢度 纤维含量 水洗尺寸变化 起毛起球 断裂强力 撕破强力 顶破强力 透气性 透湿 含绒量 蓬松度 燃烧性能') },
  { field: '12', category: '环境与环保', kinds: words('固定源 无组织 城镇 工业 农用 建设用地'), things: words('废气 环境空气 土壤 沉积物 固体废物 噪声 振动 污泥 辐射 油气回收'), parameters: words(`${METALS} ${SOLVENTS} 颗粒物 PM10 PM2.5 二氧化硫 氮氧化物 一氧化碳 非甲烷总烃 臭氧 氟化物 氯化氢 硫酸雾 氨 硫化氢 臭气浓度 油烟 苯并[a]芘 氨氮 阳离子交换量 有机质 石油烃 多氯联苯 二噁英类 厂界噪声 等效声级`) },
  { field: '13', category: '水质', kinds: words('地表 地下 生活 工业 农业'), things: words('水 废水 污水 饮用水 海水 再生水 循环水 雨水'), parameters: words(`${METALS} ${SOLVENTS} pH值 溶解氧 化学需氧量 五日生化需氧量 氨氮 总磷 总氮 悬浮物 石油类 动植物油 挥发酚 氰化物 硫化物 氟化物 氯化物 硫酸盐 硝酸盐氮 六价铬 阴离子表面活性剂 粪大肠菌群 色度 浊度 电导率 总硬度 高锰酸盐指数 余氯`) },
  { field: '14', category: '化工', kinds: words('工业 食品级 试剂级 农用'), things: words('盐酸 硫酸 烧碱 乙醇 甲醇 汽油 柴油 润滑油 涂料 胶粘剂 化肥 塑料粒子 橡胶 危险化学品'), parameters: words('含量 密度 水分 闪点 黏度 凝点 硫含量 辛烷值 十六烷值 馏程 酸度 灰分 机械杂质 铜片腐蚀 挥发性有机物 苯 甲醇 总氮 五氧化二磷 氧化钾 拉伸强度 硬度 熔体流动速率') },
  { field: '15', category: '医疗器械', kinds: words('一次性 植入 有源 体外'), things: words('注射器 口罩 防护服 输液器 导管 监护仪 呼吸机 诊断试剂 敷料 手套'), parameters: words('无菌 环氧乙烷残留 细菌内毒素 细胞毒性 致敏 刺激 过滤效率 通气阻力 合成血液穿透 密合性 漏电流 电介质强度 准确度 重复性 溶血') },
  { field: '16', category: '采矿冶金', kinds: words('原生 选别 冶炼'), things: words('铁矿石 铜矿石 煤 焦炭 铝土矿 石灰石 稀土 金精矿 萤石'), parameters: words('全铁 二氧化硅 三氧化二铝 氧化钙 氧化镁 硫 磷 铜 铅 锌 金 银 全水分 灰分 挥发分 发热量 粒度 黏结指数') },
  { field: '17', category: '能源', kinds: words('家用 工业 分布式'), things: words('光伏组件 风电机组 变压器 锅炉 空调 热水器 电动机 储能系统 天然气'), parameters: words('能效等级 输入功率 效率 损耗 温升 噪声 电能质量 谐波 功率因数 高位发热量 组分 硫化氢 水露点 热效率') },
  { field: '18', category: '医学', kinds: words('职业 临床'), things: words('血清 全血 尿 工作场所空气 生物材料 放射工作场所'), parameters: words(`${SOLVENTS} 铅 锰 镉 汞 游离二氧化硅 总粉尘 呼吸性粉尘 石棉纤维 噪声 高温 手传振动 紫外辐射 工频电场 血铅 尿镉`) },
  { field: '19', category: '生物安全', kinds: words('一级 二级 三级'), things: words('生物安全柜 实验室 高压灭菌器 洁净室 动物房 负压病房'), parameters: words('下降风速 流入风速 高效过滤器检漏 洁净度 静压差 换气次数 温度 相对湿度 噪声 照度 人员保护 灭菌效果') },
  { field: '20', category: '综合', kinds: words('民用 军用 民防 港口'), things: words('防护门 密闭阀门 滤毒设备 通风管道 集装箱 进口商品 包装 防护装备 消防器材 特种设备'), parameters: words('密闭性能 抗力 漏风量 阻力 启闭力 厚度 跌落 堆码 泄漏 数量重量 残损 灭火性能 喷射距离 阻燃 抗穿刺 安全系数') },
  { field: '21', category: '其他', kinds: words('民用 公共 专业'), things: words('计量器具 气象设备 文物 珠宝 贵金属 体育设施 宠物用品 殡葬用品 碳排放 信息系统'), parameters: words('示值误差 重复性 纯度 折射率 密度 光谱特征 硬度 回弹 摩擦系数 排放因子 低位发热量 含碳量 功能 完整性') },
];

// biome-ignore format: a dictionary reads as a table
export const REAL_METHODS: readonly RealMethod[] = [
  { field: '00', object: '食品', parameter: '铅', number: 'GB 5009.12-2023', title: '食品中铅的测定', before: 'GB 5009.12-2017' },
  { field: '00', object: '食品', parameter: '镉', number: 'GB 5009.15-2023', title: '食品中镉的测定', before: 'GB 5009.15-2014' },
  { field: '00', object: '食品', parameter: '总砷', number: 'GB 5009.11-2024', title: '食品中总砷及无机砷的测定', before: 'GB 5009.11-2014' },
  { field: '00', object: '食品', parameter: '总汞', number: 'GB 5009.17-2021', title: '食品中总汞及有机汞的测定' },
  { field: '00', object: '食品', parameter: '黄曲霉毒素B1', number: 'GB 5009.22-2016', title: '食品中黄曲霉毒素B族和G族的测定' },
  { field: '00', object: '食品', parameter: '亚硝酸盐', number: 'GB 5009.33-2016', title: '食品中亚硝酸盐与硝酸盐的测定' },
  { field: '00', object: '食品', parameter: '菌落总数', number: 'GB 4789.2-2022', title: '食品微生物学检验 菌落总数测定', before: 'GB 4789.2-2016' },
  { field: '00', object: '食品', parameter: '沙门氏菌', number: 'GB 4789.4-2024', title: '食品微生物学检验 沙门氏菌检验', before: 'GB 4789.4-2016' },
  { field: '00', object: '植物源性食品', parameter: '毒死蜱', number: 'GB 23200.121-2021', title: '植物源性食品中331种农药及其代谢物残留量的测定' },
  { field: '00', object: '植物源性食品', parameter: '多菌灵', number: 'GB 23200.121-2021', title: '植物源性食品中331种农药及其代谢物残留量的测定' },
  { field: '13', object: '水和废水', parameter: '化学需氧量', number: 'HJ 828-2017', title: '水质 化学需氧量的测定 重铬酸盐法', before: 'GB/T 11914-1989' },
  { field: '13', object: '水和废水', parameter: '氨氮', number: 'HJ 535-2009', title: '水质 氨氮的测定 纳氏试剂分光光度法' },
  { field: '13', object: '水和废水', parameter: '五日生化需氧量', number: 'HJ 505-2009', title: '水质 五日生化需氧量（BOD5）的测定 稀释与接种法' },
  { field: '13', object: '水和废水', parameter: '悬浮物', number: 'GB/T 11901-1989', title: '水质 悬浮物的测定 重量法' },
  { field: '13', object: '水和废水', parameter: 'pH值', number: 'HJ 1147-2020', title: '水质 pH值的测定 电极法' },
  { field: '13', object: '水和废水', parameter: '镉', number: 'HJ 700-2014', title: '水质 65种元素的测定 电感耦合等离子体质谱法' },
  { field: '13', object: '生活饮用水', parameter: '铅', number: 'GB/T 5750.6-2023', title: '生活饮用水标准检验方法 第6部分：金属和类金属指标', before: 'GB/T 5750.6-2006' },
  { field: '13', object: '生活饮用水', parameter: '镉', number: 'GB/T 5750.6-2023', title: '生活饮用水标准检验方法 第6部分：金属和类金属指标', before: 'GB/T 5750.6-2006' },
  { field: '12', object: '土壤', parameter: '氨氮', number: 'HJ 634-2012', title: '土壤 氨氮、亚硝酸盐氮、硝酸盐氮的测定 氯化钾溶液提取-分光光度法' },
  { field: '12', object: '固定污染源废气', parameter: '非甲烷总烃', number: 'HJ 38-2017', title: '固定污染源废气 总烃、甲烷和非甲烷总烃的测定 气相色谱法' },
  { field: '12', object: '环境空气', parameter: 'PM10', number: 'HJ 618-2011', title: '环境空气 PM10和PM2.5的测定 重量法' },
  { field: '12', object: '环境空气', parameter: 'PM2.5', number: 'HJ 618-2011', title: '环境空气 PM10和PM2.5的测定 重量法' },
  { field: '12', object: '噪声', parameter: '厂界噪声', number: 'GB 12348-2008', title: '工业企业厂界环境噪声排放标准' },
  { field: '05', object: '机动车', parameter: '安全技术检验', number: 'GB 38900-2020', title: '机动车安全技术检验项目和方法', before: 'GB 21861-2014' },
  { field: '05', object: '汽油车', parameter: '排气污染物', number: 'GB 18285-2018', title: '汽油车污染物排放限值及测量方法（双怠速法及简易工况法）', before: 'GB 18285-2005' },
  { field: '05', object: '柴油车', parameter: '排气烟度', number: 'GB 3847-2018', title: '柴油车污染物排放限值及测量方法（自由加速法及加载减速法）', before: 'GB 3847-2005' },
  { field: '02', object: '水泥', parameter: '胶砂强度', number: 'GB/T 17671-2021', title: '水泥胶砂强度检验方法（ISO法）', before: 'GB/T 17671-1999' },
  { field: '02', object: '通用硅酸盐水泥', parameter: '凝结时间', number: 'GB 175-2023', title: '通用硅酸盐水泥', before: 'GB 175-2007' },
  { field: '02', object: '金属材料', parameter: '拉伸性能', number: 'GB/T 228.1-2021', title: '金属材料 拉伸试验 第1部分：室温试验方法', before: 'GB/T 228.1-2010' },
  { field: '02', object: '砂石', parameter: '含泥量', number: 'JGJ 52-2006', title: '普通混凝土用砂、石质量及检验方法标准' },
  { field: '07', object: '人体血液', parameter: '亲权关系', number: 'GB/T 37223-2018', title: '亲权鉴定技术规范' },
  { field: '07', object: '血液', parameter: '乙醇', number: 'GA/T 842-2019', title: '血液酒精含量的检验方法' },
  { field: '10', object: '化妆品', parameter: '铅', number: '《化妆品安全技术规范》（2015年版）', title: '化妆品安全技术规范' },
  { field: '20', object: '人防工程', parameter: '防护设备密闭性能', number: 'RFJ 04-2009', title: '人民防空工程防护设备试验测试与质量检测标准' },
  { field: '09', object: '音视频、信息技术和通信技术设备', parameter: '安全要求', number: 'GB 4943.1-2022', title: '音视频、信息技术和通信技术设备 第1部分：安全要求' },
];

/** 限制范围 and 说明, as annexes word them; the first is none. */
// biome-ignore format: a dictionary reads as a table
export const DEMO_LIMITATIONS = [
  { restriction: '', note: '' },
  { restriction: '只做石墨炉原子吸收光谱法（第一法）', note: '' },
  { restriction: '只做第一法', note: '' },
  { restriction: '不做第二法', note: '' },
  { restriction: '不测：无机砷', note: '' },
  { restriction: '只测：固定源', note: '' },
  { restriction: '限液体样品', note: '' },
  { restriction: '限存量车复核', note: '' },
  { restriction: '', note: '扩项' },
  { restriction: '', note: '标准变更' },
  { restriction: '只做自动进样', note: '标准变更' },
] as const;

const placesOf = (...restrictions: readonly string[]): readonly number[] =>
  restrictions.map((wanted) => DEMO_LIMITATIONS.findIndex(({ restriction }) => restriction === wanted));

/** Limitations that make sense in any field, as places in `DEMO_LIMITATIONS`. */
export const ANYWHERE = placesOf('只做第一法', '不做第二法', '只做自动进样');

/** And those of some fields: nobody limits a soil test to old vehicles. */
export const LIMITATIONS_OF: Readonly<Record<string, readonly number[]>> = {
  '00': [...ANYWHERE, ...placesOf('只做石墨炉原子吸收光谱法（第一法）', '限液体样品')],
  '05': placesOf('限存量车复核'),
  '12': [...ANYWHERE, ...placesOf('只测：固定源')],
  '13': [...ANYWHERE, ...placesOf('只做石墨炉原子吸收光谱法（第一法）')],
};
