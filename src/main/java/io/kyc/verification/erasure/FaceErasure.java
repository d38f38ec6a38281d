package io.kyc.verification.erasure;

import io.kyc.access.SessionId;
import io.kyc.seen.SeenFaces;
import jakarta.inject.Singleton;

/** The faces of a session that is erased go from their collection, before the items that name them. */
@Singleton
class FaceErasure implements Erasable {
    private final SeenFaces faces;

    FaceErasure(SeenFaces faces) {
        this.faces = faces;
    }

    @Override
    public void erase(SessionId id, String tenant) {
        faces.forget(tenant, id);
    }
}
