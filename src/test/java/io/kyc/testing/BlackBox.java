package io.kyc.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test of the running service beside the local AWS. A field of the type {@link io.kyc.local.LocalAws}, {@link LocalTable} or
 * {@link LocalBucket} is filled, and each test begins without a fault. All classes share one application and one AWS, unless a profile or
 * a resource of their own asks for another.
 */
@QuarkusTest
@QuarkusTestResource(LocalAwsResource.class)
@Stereotype
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BlackBox {}
