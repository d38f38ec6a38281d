package io.kyc.verification.erasure;

import io.kyc.access.SessionId;
import io.kyc.seen.SeenFaces;
import jakarta.inject.Singleton;

/** Removes an erased session's faces from their collection, before the items that name them are removed. */
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
