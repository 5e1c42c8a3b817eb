/** Text as the tables of words expect it, each character where it was. */

/** The traditional characters that words for time are written with, each followed by its simplified form. */
const TRADITIONAL =
  "個个週周環环禮礼兩两來来過过終终盤盘開开時时間间這这財财當当後后從从與与較较對对達达計计連连漲涨陸陆續续續续報报業业績绩淨净虧亏損损溢溢導导發发佈布宣宣稱称訊讯電电團团級级線线點点個个內内餘余倍倍實实際际東东術术階阶總总數数據据產产劃划類类別别號号係系漸渐舊旧戰战慶庆歲岁將将準准備备幾几萬万億亿於于相相季季財财增增減减長长約约超超幅幅額额收收價价錄录為为標标預预則则單单後后國国";

const simplified = new Map([...TRADITIONAL.matchAll(/(..)/gsu)].map(([, pair]) => [...pair!] as [string, string]));

/** Full-width letters as plain ones, all dashes as `-`, curly apostrophes straight, traditional characters as simplified. */
export function plainText(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5D]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\u301C\uFF5E~]/gu, "-")
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/[\u00A0\u2002-\u200A\u202F\u3000]/gu, " ")
    .replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character);
}
