import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The only fonts of our documents: two families, Regular and Bold of each. */
export const FONT_FAMILIES: readonly (readonly string[])[] = [
  [
    require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
  ],
  [
    require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
  ],
];

export const FONT_FILES: readonly string[] = FONT_FAMILIES.flat();
