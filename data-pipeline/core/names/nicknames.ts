/**
 * Given names with short forms in use for them, a line a name. A selection of those that Hanks, Hardcastle & Hodges, A Dictionary of First
 * Names (Oxford 2006, doi:10.1093/acref/9780198610601.001.0001), gives as short or pet forms.
 */
const groups = `
alexander alex sasha sandy
alexandra alex sasha sandra
alfred fred
andrew andy drew
anthony tony
benjamin ben
catherine cathy kate
charles charlie chuck
christopher chris
christine chris
daniel dan danny
david dave
deborah debbie deb
donald don
dorothy dot dolly
edward ed ted ned
eleanor nell ellie
elizabeth liz beth betty lisa
eugene gene
francisco paco pancho
frederick fred
gregory greg
henry harry hank
isabella bella
jacob jake
james jim jimmy jamie
jeffrey jeff
jennifer jenny jen
johannes hans
john jack johnny
jonathan jon
jose pepe
joseph joe
joshua josh
judith judy
katherine kathy kate katie
kenneth ken
lawrence larry
leonard len
margaret maggie meg peggy rita
maria mia
matthew matt
maximilian max
michael mike mick
mikhail misha
natalia natasha
nathaniel nathan nate
nicholas nick
olga olya
pamela pam
patricia pat tricia
patrick pat paddy
peter pete
philip phil
rebecca becky
richard dick rick
robert bob rob bobby
ronald ron
samuel sam
sergei seryozha
stephen steve
steven steve
susan sue
tatiana tanya
theodore ted theo
thomas tom
timothy tim
valentina valya
victoria vicky
vincent vince
vladimir volodya
walter walt
william bill will billy
zachary zach
`
  .trim()
  .split('\n')
  .map((line) => new Set(line.split(' ')));

/** Whether one of two folded given names is a short form of the other, or both of the same name. */
export function isNicknameOf(a: string, b: string): boolean {
  return a !== b && groups.some((group) => group.has(a) && group.has(b));
}
