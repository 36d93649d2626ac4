import { offencesAmong } from "../../../src/reading/texts/measures";

test.each([
  [["Recorded", "Solved"], "Recorded"],
  [["erfasste Fälle", "aufgeklärte Fälle"], "erfasste Fälle"],
  [["Faits élucidés", "Faits constatés"], "Faits constatés"],
  [["Hechos conocidos", "Esclarecidos"], "Hechos conocidos"],
  [["Actual", "Target", "Variance"], "Actual"],
  [["Recorded", "RAG status", "Direction of travel"], "Recorded"],
  [["Faits constatés", "Faits enregistrés"], null],
  [["Faits constatés", "Cambriolages"], null],
  [["Esclarecidos", "Resueltos"], null],
] as const)("of %j the offences are %j", (texts, offences) => {
  expect(offencesAmong(texts)).toBe(offences);
});
