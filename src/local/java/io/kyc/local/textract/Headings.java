package io.kyc.local.textract;

import java.util.List;
import java.util.stream.Stream;

/** The headings of documents in English, French, German, Spanish, Italian, Portuguese, Dutch and Polish. */
final class Headings {
    private static final List<String> PASSPORT =
            folded("passport, passeport, pasaporte, reisepass, passaporto, passaporte,"
                    + " paspoort, paszport, passport card");
    private static final List<String> LICENCE =
            folded("driver license, drivers license, driver licence, drivers licence,"
                    + " driving licence, driving license, operator license, operators license, commercial driver, permis de conduire,"
                    + " fuhrerschein, fuehrerschein, permiso de conduccion, permiso de conducir, licencia de conducir, patente di guida,"
                    + " carta de conducao, rijbewijs, prawo jazdy, korkort, korekort, learner permit, instruction permit,"
                    + " class d license, licencia para conducir");
    private static final List<String> CARD = folded("identity card, identification card, id card, carte d identite,"
            + " carte nationale d identite, personalausweis, documento nacional de identidad, carta di identita, carta d identita,"
            + " cartao de cidadao, bilhete de identidade, identiteitskaart, dowod osobisty, residence permit, titre de sejour,"
            + " aufenthaltstitel, permiso de residencia, permesso di soggiorno, titulo de residencia, documento de identidad,"
            + " cedula de identidad, cedula de ciudadania, identitatskarte");
    private static final List<String> ISSUERS = folded(
            "united states of america, united kingdom, republic of,"
                    + " republique francaise, bundesrepublik deutschland, federal republic, kingdom of, reino de espana,"
                    + " repubblica italiana, republica portuguesa, european union, europaische union, union europeenne, usa, specimen,"
                    + " department of, motor vehicles, public safety, not for federal, federal limits apply, real id, sample only");

    private Headings() {}

    static boolean namePassport(String text) {
        return holdsOne(PASSPORT, text);
    }

    static boolean nameLicence(String text) {
        return holdsOne(LICENCE, text);
    }

    static boolean nameCard(String text) {
        return holdsOne(CARD, text);
    }

    /** Whether the text is a heading, and therefore not a person's value. */
    static boolean isHeading(String text) {
        String folded = FoldedText.fold(text);
        boolean issuer =
                ISSUERS.stream().anyMatch(phrase -> phrase.length() < 8 ? folded.equals(phrase) : near(phrase, folded));
        return issuer || namePassport(text) || nameLicence(text) || nameCard(text);
    }

    private static boolean holdsOne(List<String> phrases, String text) {
        String folded = FoldedText.fold(text);
        return phrases.stream().anyMatch(phrase -> near(phrase, folded));
    }

    /** Whether the text contains the phrase, with no more misread letters than a label of its length may have. */
    private static boolean near(String phrase, String folded) {
        if (folded.contains(phrase)) {
            return true;
        }
        int allowed = LabelLexicon.allowedSlips(phrase.length());
        for (int at = 0; allowed > 0 && at + phrase.length() - allowed <= folded.length(); at++) {
            if (EditDistance.prefix(phrase, folded, at, allowed)[0] <= allowed) {
                return true;
            }
        }
        return false;
    }

    private static List<String> folded(String list) {
        return Stream.of(list.split(",")).map(FoldedText::fold).distinct().toList();
    }
}
