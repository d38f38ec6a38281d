package io.kyc.accuracy;

import io.kyc.specimens.Bearer;
import io.kyc.specimens.IssuingState;
import io.kyc.specimens.LicenceForm;
import io.kyc.specimens.Portrait;
import io.kyc.specimens.StatePage;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws passports, cards of both sizes and licences by turns, of all states, designs and forms. */
final class CarriedDocuments {
    private final Random random;
    private final List<IssuingState> passports;
    private final List<IssuingState> cards;
    private final List<LicenceForm> licences;
    private int count;

    CarriedDocuments(long seed) {
        random = new Random(seed);
        passports = shuffled(IssuingState.all());
        cards = shuffled(
                IssuingState.all().stream().filter(IssuingState::hasCards).toList());
        licences = shuffled(LicenceForm.all());
    }

    CarriedDocument next() {
        int round = count / 3;
        BufferedImage photo = Portrait.values()[random.nextInt(2)].forDocument();
        StatePage design = StatePage.values()[round % StatePage.values().length];
        return switch (count++ % 3) {
            case 0 -> passport(passports.get(round % passports.size()), design, photo);
            case 1 -> card(cards.get(round % cards.size()), design, photo, round % 3 == 0);
            default -> licence(licences.get(round % licences.size()), photo);
        };
    }

    private CarriedDocument passport(IssuingState state, StatePage design, BufferedImage photo) {
        Bearer bearer = state.bearer(false, random);
        return new CarriedDocument(
                state.code() + " passport " + design,
                "passport",
                bearer,
                List.of(design.passport(state, bearer, photo)));
    }

    private CarriedDocument card(IssuingState state, StatePage design, BufferedImage photo, boolean large) {
        Bearer bearer = state.bearer(true, random);
        return new CarriedDocument(
                state.code() + (large ? " large card " : " card ") + design,
                "national-id",
                bearer,
                large
                        ? List.of(design.card(state, bearer, photo))
                        : List.of(design.smallFront(state, bearer, photo), design.smallBack(state, bearer)));
    }

    private CarriedDocument licence(LicenceForm form, BufferedImage photo) {
        Bearer bearer = form.bearer(random);
        return new CarriedDocument(
                form.state() + " licence",
                "drivers-license",
                bearer,
                List.of(form.front(bearer, photo), form.back(bearer)));
    }

    private <T> List<T> shuffled(List<T> all) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
