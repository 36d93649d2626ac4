import fc from "fast-check";
import { words } from "../../words";
import { nearest, nearMisses, nearMissesAmong } from "../../../src/reading/texts/near-miss";

/** Home Office and Metropolitan Police minor texts, and London boroughs. */
const NAMES = words(`
  Burglary (Dwelling) | Burglary in Other Buildings | Burglary - Residential | Burglary - Business and Community |
  Robbery of Personal Property | Robbery of Business Property | Theft from the Person | Theft from a Motor Vehicle |
  Theft or Taking of a Motor Vehicle | Theft From Shops | Bicycle Theft | Shoplifting | Other Theft | Aggravated Vehicle Taking |
  Interfering with a Motor Vehicle | Violence with Injury | Violence without Injury | Common Assault | Assault with Injury |
  Wounding / GBH | Harassment | Stalking | Malicious Communications | Homicide | Rape | Rape of a Female | Rape of a Male |
  Other Sexual Offences | Sexual Assault on a Female | Sexual Assault on a Male | Criminal Damage To Dwelling |
  Criminal Damage To Motor Vehicle | Arson | Arson endangering life | Possession of Drugs | Trafficking of Drugs |
  Possession of Weapons | Offensive Weapon | Possession of an article with a blade or point |
  Racially or Religiously Aggravated Public Order | Violent Disorder | Affray | Going Equipped for Stealing |
  Handling Stolen Goods | Modern Slavery | Domestic Abuse | Non-domestic | Barking and Dagenham | Barnet | Bexley | Brent |
  Bromley | Camden | Hackney | Haringey | Harrow | Havering | Hounslow | Kensington and Chelsea | Kingston upon Thames
`);

const near: readonly (readonly [written: string, meant: string])[] = [
  ["Burglery (Dwelling)", "Burglary (Dwelling)"],
  ["Burglary (Dweling)", "Burglary (Dwelling)"],
  ["Burglarry (Dwelling)", "Burglary (Dwelling)"],
  ["Burlgary (Dwelling)", "Burglary (Dwelling)"],
  ["Ubrglary (Dwelling)", "Burglary (Dwelling)"],
  ["Burglery (Dweling)", "Burglary (Dwelling)"],
  ["burglary – dwelling", "Burglary (Dwelling)"],
  ["BURGLARY: DWELLING", "Burglary (Dwelling)"],
  ["Burglary(Dwelling)", "Burglary (Dwelling)"],
  ["Burglary (Dwellings)", "Burglary (Dwelling)"],
  ["Burglaries (Dwelling)", "Burglary (Dwelling)"],
  ["Kensington & Chelsea", "Kensington and Chelsea"],
  ["Shop lifting", "Shoplifting"],
  ["Nondomestic", "Non-domestic"],
  ["Harrasment", "Harassment"],
  ["Homocide", "Homicide"],
  ["Posession of Drugs", "Possession of Drugs"],
  ["Posesion of Drugs", "Possession of Drugs"],
  ["Theft form the Person", "Theft from the Person"],
  ["Thetf from shops", "Theft From Shops"],
  ["Theft from shop", "Theft From Shops"],
  ["Theift from shops", "Theft From Shops"],
  ["Thefft from shops", "Theft From Shops"],
  ["Fraud", "Frauds"],
  ["Thefft", "Theft"],
  ["Women", "Woman"],
  ["Knives", "Knife"],
  ["Café", "Cafe"],
  ["Child's safety", "Childs safety"],
  ["Beat 12 (Harowgate)", "Beat 12 (Harrowgate)"],
  ["Mysteries", "Mystery"],
  ["Rapes", "Rape"],
  ["Thieves", "Thief"],
  ["Fishwives", "Fishwife"],
  ["GBHs on staff", "GBH on staff"],
  ["Losses of post", "Loss of post"],
  ["Abrnet", "Barnet"],
  ["Harrassmant", "Harassment"],
  ["Hamicede", "Homicide"],
  ["Hodicade", "Homicide"],
  ["Homicid", "Homicide"],
  ["Assaulte on staff", "Assault on staff"],
  ["Stalkors", "Stalkers"],
  ["Harassmenk", "Harassment"],
  ["Harassmens", "Harassment"],
];

const far: readonly (readonly [written: string, other: string])[] = [
  ["Beat 1", "Beat 2"],
  ["Beat 1", "Beat 11"],
  ["Beat 12", "Beat 1 2"],
  ["Under 18", "Under 18+"],
  ["Age 10-17", "Age 1017"],
  ["Theft", "Theft 2"],
  ["DA", "DAs"],
  ["ABH", "GBH"],
  ["Grade II", "Grade III"],
  ["Zone A", "Zone B"],
  ["Class A drugs", "Class B drugs"],
  ["Class A drugs", "Class drugs"],
  ["Burglary dwelling", "Burglary business"],
  ["Burglary dwelling", "Burglary"],
  ["With injury", "Without injury"],
  ["Male", "Female"],
  ["Rape of a male", "Rape of a female"],
  ["North", "South"],
  ["East", "West"],
  ["Northampton", "Southampton"],
  ["Domestic", "Non-domestic"],
  ["Domestic", "Nondomestic"],
  ["Detected", "Undetected"],
  ["Legal", "Illegal"],
  ["Internal", "External"],
  ["Major", "Minor"],
  ["Theft of vehicle", "Theft from vehicle"],
  ["Stalking", "Stealing"],
  ["Offenders", "Offences"],
  ["Recorded", "Recorder"],
  ["Racism", "Racist"],
  ["Homophobic", "Homophobia"],
  ["Attempted", "Attempts"],
  ["Racially", "Racial"],
  ["Brentwood", "Brentford"],
  ["Harlow", "Harrow"],
  ["House theft", "Horse theft"],
  ["Arson", "Person"],
  ["Criminal damage: building", "Criminal damage: bullying"],
  ["Vehicle taking", "Vehicle tasking"],
  ["Malicious letter", "Malicious litter"],
  ["Brunt", "Brent"],
  ["Rbent", "Brent"],
  ["GBHs", "GBH"],
  ["Burglery, homocide, stalkors", "Burglary, homicide, stalkers"],
  ["DAs on staff", "DA on staff"],
  ["Cra theft", "Car theft"],
  ["Rappe of staff", "Rape of staff"],
  ["Sector4a", "Sector4b"],
  ["Rabbory", "Robbery"],
  ["Hodipide", "Homicide"],
  ["Estartion", "Extortion"],
  ["Terrorism", "Terrorist"],
];

const SLIPS = ["wrong", "dropped", "doubled", "swapped"] as const;

/** Slips of one letter within words of nine letters and more, never the first. */
const slipped = fc
  .tuple(fc.constantFrom(...NAMES), fc.nat(), fc.constantFrom(...SLIPS), fc.constantFrom(..."bcjkmpqvwxz"))
  .map(([name, seed, slip, letter]) => {
    const places = [...name.matchAll(/[A-Za-z]{9,}/g)].flatMap(({ 0: word, index }) =>
      Array.from({ length: word.length - 2 }, (_, at) => index + at + 1),
    );
    const at = places[seed % places.length] ?? 0;
    const [before, here, next, after] = [name.slice(0, at), name.charAt(at), name.charAt(at + 1), name.slice(at + 2)];
    const middle = { wrong: letter + next, dropped: next, doubled: here + here + next, swapped: next + here }[slip];
    return { name, written: before + middle + after, hasLongWord: places.length > 0 };
  })
  .filter(({ name, written, hasLongWord }) => hasLongWord && written !== name);

describe("the name that was meant", () => {
  test.each(near)("%s is taken for %s", (written, meant) => {
    expect(nearest(written, [meant])).toBe(meant);
    expect(nearest(written, [...NAMES.filter((name) => name !== meant), meant, written])).toBeNull();
  });

  test.each(far)("%s is never taken for %s, nor the other way round", (written, other) => {
    expect(nearest(written, [other])).toBeNull();
    expect(nearest(other, [written])).toBeNull();
  });

  test("is none where a candidate is spelt so, whatever its case and spaces", () => {
    expect(nearest(" theft  from shops", ["Theft from shops", "Theft from shop"])).toBeNull();
  });

  test("is none where two are equally near, and the nearer of two", () => {
    expect(nearest("Burglary dwellings", ["Burglary (Dwelling)", "Burglary – dwelling"])).toBeNull();
    expect(nearest("Harringay", ["Harrington", "Harringey", "Haringey"])).toBe("Harringey");
    expect(nearest("Weapns", ["Weapon", "Weapons"])).toBe("Weapons");
    expect(nearest("Burglary dwellings", ["Burglary dwellimgs", "Burglary dwelling"])).toBe("Burglary dwelling");
    expect(nearest("Burglary dwellings", ["Burglary dwelling", "Burglary (Dwellings)"])).toBe("Burglary (Dwellings)");
  });

  test("is none where the word that differs is a word of another name", () => {
    expect(nearest("Ilford shores", ["Ilford shares"])).toBe("Ilford shares");
    expect(nearest("Ilford shores", ["Ilford shares", "Barking shores"])).toBeNull();
    expect(nearest("Burglary (Building)", ["Burglary (Buildings)", "Other building"])).toBe("Burglary (Buildings)");
  });

  test("is found through any single slip in a long word", () => {
    const isFound = fc.property(slipped, ({ name, written }) => expect(nearest(written, NAMES)).toBe(name));
    fc.assert(isFound, { numRuns: 3000 });
  });

  test("is never one correct name for another", () => {
    const others = (name: string) => NAMES.filter((other) => other !== name);
    expect(NAMES.filter((name) => nearest(name, others(name)) !== null)).toEqual([]);
    expect(nearMisses(NAMES, NAMES).size).toBe(0);
  });

  test("is found for 5,000 texts among 500 candidates in a moment", () => {
    const candidates = Array.from({ length: 500 }, (_, index) => `${NAMES[index % 50]!} in district ${index}`);
    const misspelt = candidates.map((candidate) => candidate.replace("district", "distrct"));
    const others = Array.from({ length: 4500 }, (_, index) => candidates[index % 500]!.replace("district", "precinct"));
    const start = performance.now();
    const found = nearMisses([...misspelt, ...others], candidates);
    expect([...found]).toEqual(misspelt.map((text, index) => [text, candidates[index]]));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

test("names that all stand often are compared with one another: a slip is found, and real offences are none of each other's", () => {
  expect([...nearMissesAmong(["Shoplifting", "Shoplfting", "Robbery"])]).toEqual(
    [
      ["Shoplfting", "Shoplifting"],
      ["Shoplifting", "Shoplfting"],
    ].toReversed(),
  );
  expect([...nearMissesAmong(NAMES)]).toEqual([]);
});
