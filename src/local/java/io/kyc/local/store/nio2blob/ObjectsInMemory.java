package io.kyc.local.store.nio2blob;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.file.FileSystem;
import org.gaul.s3proxy.nio2blob.AbstractNio2BlobStore;

/**
 * Stores objects on a file system in memory, like s3proxy's own transient store, with two differences: its limit is the
 * room in the heap instead of 4 GB, and deleted objects leave the memory.
 */
public final class ObjectsInMemory extends AbstractNio2BlobStore {
    /** Bytes of heap for everything else, such as the tables' requests and pictures under analysis. */
    private static final long RESERVE = 256L << 20;

    private static final long LEAST = 64L << 20;

    public ObjectsInMemory() {
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
