package io.kyc.document.text;

import java.util.List;
import java.util.Set;

/** Knows the words that issuers print across specimen documents, in languages with Latin letters. */
public final class SpecimenWords {
    private static final Set<String> WORDS = Set.of(
            ("SPECIMEN SPECIMENS ESPECIMEN ESPECIME MUSTER MUESTRA AMOSTRA CAMPIONE FACSIMILE VOORBEELD WZOR VZOR VZOREC MINTA"
                            + " UZORAK NAYTE EKSEMPEL PROV PAVYZDYS PARAUGS NAIDIS ORNEK ORNEKTIR SAMPLE MODEL MODELE MODELO")
                    .split(" "));
    private static final Set<String> BESIDE = Set.of("ONLY", "NUR", "VOID", "NOT", "VALID", "FOR", "DOCUMENT");

    private SpecimenWords() {}

    /** Whether the line says that the document is a specimen, and nothing else. */
    public static boolean areAllOf(String line) {
        List<String> words = PrintedWords.of(line);
        return words.stream().anyMatch(SpecimenWords::isOne)
                && words.stream().allMatch(word -> isOne(word) || BESIDE.contains(word));
    }

    private static boolean isOne(String word) {
        String letters = word.replace('1', 'I').replace('0', 'O').replace('5', 'S');
        return WORDS.stream().anyMatch(known -> PrintedWords.isLike(letters, known));
    }
}
