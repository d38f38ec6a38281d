package io.kyc.aws;

import io.kyc.testing.MovableClock;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Set;

/** The service as a process that can be killed ({@link Life}) and in which time can be moved. */
public class MortalProcess implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(MortalAwsCalls.class, MovableClock.class);
    }
}
