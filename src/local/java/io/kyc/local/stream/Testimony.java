package io.kyc.local.stream;

import io.kyc.local.rekognition.VideoClaims;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what the client says about the challenge, and checks that it hangs together. For one thread. */
final class Testimony {
    private final ChallengeOffer offer;
    private final List<List<Integer>> colours = new ArrayList<>();
    private Optional<ClientEvent.Started> started = Optional.empty();
    private Optional<ClientEvent.Ended> ended = Optional.empty();
    private boolean coloursInOrder = true;

    Testimony(ChallengeOffer offer) {
        this.offer = offer;
    }

    void hear(ClientEvent.Started event) {
        belongs(event.challenge(), event.challengeId());
        if (started.isPresent()) {
            throw StreamException.invalid("The start of the challenge was received twice.");
        }
        started = Optional.of(event);
    }

    void hear(ClientEvent.Colour event) {
        belongs(event.challenge(), event.challengeId());
        if (started.isEmpty()) {
            throw StreamException.invalid("Colours must come after the start of the challenge.");
        }
        coloursInOrder &= event.number() == colours.size();
        if (colours.size() < offer.colours().size()) {
            colours.add(event.rgb());
        } else {
            coloursInOrder = false;
        }
    }

    void hear(ClientEvent.Ended event) {
        belongs(event.challenge(), event.challengeId());
        if (started.isEmpty() || ended.isPresent()) {
            throw StreamException.invalid("The end of the challenge must come once, after its start.");
        }
        ended = Optional.of(event);
    }

    private void belongs(String challenge, String id) {
        boolean other = started.filter(said -> !said.challengeId().equals(id)).isPresent();
        if (!challenge.equals(offer.name()) || other) {
            throw StreamException.invalid("The challenge must be the one " + offer.name()
                    + " of the session, with the same ChallengeId throughout.");
        }
    }

    /**
     * The whole, once the video has ended.
     *
     * @throws StreamException {@code ValidationException} when parts are missing or the times do not fit together
     */
    VideoClaims claims() {
        if (started.isEmpty() || ended.isEmpty()) {
            throw StreamException.invalid("End video event received before the face was in the target position.");
        }
        long start = started.get().videoStart();
        long initial = started.get().initialFace().millis() - start;
        long from = ended.get().targetFace().millis() - start;
        long to = ended.get().targetEnd() - start;
        if (from < initial || to < from) {
            throw StreamException.invalid("The timestamps of the challenge must ascend.");
        }
        return new VideoClaims(
                initial,
                started.get().initialFace().box(),
                from,
                to,
                ended.get().targetFace().box(),
                offer.oval(),
                coloursInOrder && colours.equals(offer.colours()));
    }
}
