package io.kyc.aws;

import io.kyc.metrics.Metrics;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** Makes every call to AWS, so that the process can be killed before any of them. */
@Alternative
@Singleton
class MortalAwsCalls extends AwsCalls {
    MortalAwsCalls(Metrics metrics) {
        super(metrics);
    }

    @Override
    public <T> T once(String operation, Supplier<T> call) {
        Life.spend();
        return super.once(operation, call);
    }
}
