package io.kyc.document.reading;

import io.kyc.image.Photo;
import io.kyc.image.Sides;

/** Reads what is printed on an identity document. */
public interface DocumentReader {

    /**
     * @param photos of one document
     * @return of the same sides; those without text are empty
     * @throws io.kyc.problem.KycException {@code image_unreadable}, {@code aws_throttled}, {@code aws_unavailable} and the like
     */
    DocumentText read(Sides<Photo> photos);
}
