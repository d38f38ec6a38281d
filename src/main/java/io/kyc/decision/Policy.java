package io.kyc.decision;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * What follows from each reason.
 *
 * @param effects of the reasons for which the default does not hold
 */
public record Policy(Map<Reason, Effect> effects) {
    public Policy {
        effects = effects.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(effects));
    }

    /** The effect of a reason. */
    public Effect effect(Reason reason) {
        return effects.getOrDefault(reason, reason.defaultEffect());
    }

    /** The worst effect decides; without reasons it is {@link Decision#APPROVED}. */
    public Decision decide(Collection<Reason> reasons) {
        return reasons.stream()
                .map(this::effect)
                .max(Comparator.naturalOrder())
                .orElse(Effect.NONE)
                .decision();
    }
}
