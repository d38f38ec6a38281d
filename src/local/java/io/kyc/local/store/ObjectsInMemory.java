package io.kyc.local.store;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.file.FileSystem;
import org.gaul.s3proxy.nio2blob.AbstractNio2BlobStore;

/**
 * Objects on a file system in memory, as s3proxy's own transient store keeps them, with two differences: it takes what the heap has room
 * for rather than 4 GB, and what is deleted leaves the memory.
 */
final class ObjectsInMemory extends AbstractNio2BlobStore {
    /** Bytes of heap for everything else: the tables' requests, pictures under analysis. */
    private static final long RESERVE = 256L << 20;

    private static final long LEAST = 64L << 20;

    ObjectsInMemory() {
        super(fileSystem().getPath("/"));
    }

    private static FileSystem fileSystem() {
        return Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setAttributeViews("posix", "user")
                .setWorkingDirectory("/")
                .setMaxSize(Math.max(LEAST, Runtime.getRuntime().maxMemory() - RESERVE))
                .setMaxCacheSize(0)
                .build());
    }

    @Override
    public boolean supportsVersioning() {
        return true;
    }

    @Override
    public boolean supportsServerSideEncryption() {
        return true;
    }

    @Override
    public boolean supportsBucketEncryption() {
        return true;
    }
}
