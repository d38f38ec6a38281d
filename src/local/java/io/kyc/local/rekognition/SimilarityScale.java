package io.kyc.local.rekognition;

/**
 * Turns the distance of two face embeddings into a similarity from 0 to 100 like that of Rekognition's {@code
 * CompareFaces}, so that thresholds chosen for AWS (95 to approve, 80 to decline) mean about the same here. The
 * similarity falls strictly, in straight lines between anchor points. AWS does not publish its scale; the anchors are
 * the measurements of {@code models/README.md}:
 *
 * <table> <caption>Anchor points</caption>
 * <tr><th>distance</th><th>similarity</th><th>why</th></tr>
 * <tr><td>0</td><td>100</td><td>the same pixels</td></tr>
 * <tr><td>0.36</td><td>99.9</td><td>median of two clean photos of one person; AWS gives such pairs 99.9 and
 * more</td></tr>
 * <tr><td>0.50</td><td>99</td><td>19 of 20 pairs of clean photos of one person lie below</td></tr>
 * <tr><td>0.58</td><td>95</td><td>where the uncertain band begins: 19 of 20 pairs with a grey portrait of 60 pixels lie
 * below 0.56, and no two persons were closer than 0.62</td></tr>
 * <tr><td>0.62</td><td>80</td><td>the lenient limit for one person (the strict one, 0.60, gives 87.5)</td></tr>
 * <tr><td>0.66</td><td>65</td><td>only 1 of 100 pairs of two persons lies below</td></tr>
 * <tr><td>0.88</td><td>10</td><td>median of two persons</td></tr>
 * <tr><td>1.20</td><td>0</td><td>hardly any pair is farther apart</td></tr> </table>
 *
 * <p>On 300 pairs of photos, clean and with one side printed grey, 60 pixels wide, 111 of 114 comparisons of one person
 * were above 95, two between 80 and 95, and one below. All 786 comparisons of two persons were below 80. Two poor
 * prints look more alike than a print and a clean photo: there, two persons reached 0.61, which is in the uncertain
 * band, but never 0.58.
 */
public final class SimilarityScale {
    private static final double[] DISTANCE = {0, 0.36, 0.50, 0.58, 0.62, 0.66, 0.88, 1.20};
    private static final double[] SIMILARITY = {100, 99.9, 99, 95, 80, 65, 10, 0};

    private SimilarityScale() {}

    /**
     * @param distance Euclidean distance of two embeddings, not negative
     * @return 0 to 100
     */
    public static double similarity(double distance) {
        if (!(distance >= 0)) {
            throw new IllegalArgumentException("a distance of " + distance);
        }
        for (int i = 1; i < DISTANCE.length; i++) {
            if (distance < DISTANCE[i]) {
                double part = (distance - DISTANCE[i - 1]) / (DISTANCE[i] - DISTANCE[i - 1]);
                return SIMILARITY[i - 1] + part * (SIMILARITY[i] - SIMILARITY[i - 1]);
            }
        }
        return 0;
    }
}
