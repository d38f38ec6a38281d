package io.kyc.local.store;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.PutBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.PutBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionByDefault;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionConfiguration;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/**
 * Gives each object under {@code aws:kms} the ARN of its key, as S3 answers it. Without a key of the caller's that is the
 * account's own key for S3. A key id or an alias becomes an ARN of this account, and every key is taken to exist. It
 * encrypts nothing.
 */
final class KmsKeys extends ForwardingBlobStore {
    private static final String ARN = "arn:aws:kms:%s:000000000000:key/%s";
    private static final String ALIAS = "alias/";
    /** The alias of the key that S3 takes for an account that names none. */
    private static final String DEFAULT = "alias/aws/s3";

    private static final ServerSideEncryptionConfiguration BY_S3 = ServerSideEncryptionConfiguration.builder()
            .rules(ServerSideEncryptionRule.builder()
                    .applyServerSideEncryptionByDefault(
                            byDefault -> byDefault.sseAlgorithm(ServerSideEncryption.AES256))
                    .bucketKeyEnabled(false)
                    .build())
            .build();

    private final String region;

    /** @param region of the keys */
    KmsKeys(BlobStore store, String region) {
        super(store);
        this.region = region;
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream body) {
        return super.putBlob(
                request.copy(put -> put.ssekmsKeyId(key(request.serverSideEncryption(), request.ssekmsKeyId()))), body);
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        return super.copyBlob(
                request.copy(copy -> copy.ssekmsKeyId(key(request.serverSideEncryption(), request.ssekmsKeyId()))));
    }

    @Override
    public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
        return super.initiateMultipartUpload(
                request.copy(upload -> upload.ssekmsKeyId(key(request.serverSideEncryption(), request.ssekmsKeyId()))));
    }

    @Override
    public PutBucketEncryptionResponse putBucketEncryption(PutBucketEncryptionRequest request) {
        return super.putBucketEncryption(request.copy(put -> put.serverSideEncryptionConfiguration(withKeys(
                request.serverSideEncryptionConfiguration(),
                byDefault -> key(byDefault.sseAlgorithm(), byDefault.kmsMasterKeyID())))));
    }

    /** A key that was not named is not named here either. A bucket without a setting has S3's own. */
    @Override
    public GetBucketEncryptionResponse getBucketEncryption(GetBucketEncryptionRequest request) {
        GetBucketEncryptionResponse set;
        try {
            set = super.getBucketEncryption(request);
        } catch (S3Exception e) {
            if (!e.awsErrorDetails().errorCode().equals("ServerSideEncryptionConfigurationNotFoundError")) {
                throw e;
            }
            return GetBucketEncryptionResponse.builder()
                    .serverSideEncryptionConfiguration(BY_S3)
                    .build();
        }
        return set.copy(get -> get.serverSideEncryptionConfiguration(withKeys(
                set.serverSideEncryptionConfiguration(),
                byDefault -> arn(DEFAULT).equals(byDefault.kmsMasterKeyID()) ? null : byDefault.kmsMasterKeyID())));
    }

    private static ServerSideEncryptionConfiguration withKeys(
            ServerSideEncryptionConfiguration configuration, Function<ServerSideEncryptionByDefault, String> key) {
        return configuration.copy(all -> all.rules(configuration.rules().stream()
                .map(rule -> rule.copy(one ->
                        one.applyServerSideEncryptionByDefault(rule.applyServerSideEncryptionByDefault()
                                .copy(copy ->
                                        copy.kmsMasterKeyID(key.apply(rule.applyServerSideEncryptionByDefault()))))))
                .toList()));
    }

    /** The key's ARN; the name as it is for another kind of encryption, which the store then refuses. */
    private String key(ServerSideEncryption algorithm, String name) {
        if (algorithm != ServerSideEncryption.AWS_KMS) {
            return name;
        }
        return arn(name == null || name.isEmpty() ? DEFAULT : name);
    }

    private String arn(String name) {
        int alias = name.indexOf(ALIAS);
        if (alias >= 0) {
            byte[] text = name.substring(alias).getBytes(StandardCharsets.UTF_8);
            return ARN.formatted(region, UUID.nameUUIDFromBytes(text));
        }
        return name.startsWith("arn:") ? name : ARN.formatted(region, name);
    }
}
