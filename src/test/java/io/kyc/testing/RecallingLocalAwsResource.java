package io.kyc.testing;

import io.kyc.local.LocalAws;

/** The same local AWS, which runs its nets once for each picture: for tests that make thousands of calls. */
public class RecallingLocalAwsResource extends LocalAwsResource {
    /** The other one is started for every test: what this one says comes later and counts. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    protected LocalAws.Builder builder() {
        return super.builder().recall(true);
    }
}
