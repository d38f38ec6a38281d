package io.kyc.document.crosscheck;

import java.util.Locale;
import java.util.Set;

/** The states whose licences print the month first, by code and by name. */
final class UnitedStates {
    private static final Set<String> CODES = Set.of(
            ("AL AK AZ AR CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH "
                            + "OK OR PA PR RI SC SD TN TX UT VA VT WA WI WV WY")
                    .split(" "));
    private static final Set<String> NAMES =
            Set.of(("ALABAMA,ALASKA,ARIZONA,ARKANSAS,CALIFORNIA,COLORADO,CONNECTICUT,DELAWARE,DISTRICTOFCOLUMBIA,"
                            + "FLORIDA,GEORGIA,HAWAII,IDAHO,ILLINOIS,INDIANA,IOWA,KANSAS,KENTUCKY,LOUISIANA,MAINE,MARYLAND,"
                            + "MASSACHUSETTS,MICHIGAN,MINNESOTA,MISSISSIPPI,MISSOURI,MONTANA,NEBRASKA,NEVADA,NEWHAMPSHIRE,"
                            + "NEWJERSEY,NEWMEXICO,NEWYORK,NORTHCAROLINA,NORTHDAKOTA,OHIO,OKLAHOMA,OREGON,PENNSYLVANIA,"
                            + "PUERTORICO,RHODEISLAND,SOUTHCAROLINA,SOUTHDAKOTA,TENNESSEE,TEXAS,UTAH,VERMONT,VIRGINIA,"
                            + "WASHINGTON,WESTVIRGINIA,WISCONSIN,WYOMING")
                    .split(","));

    private UnitedStates() {}

    /** @param state as printed: a code of two letters, or a name with or without spaces, in any case */
    static boolean has(String state) {
        String letters = state.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        return CODES.contains(letters) || NAMES.contains(letters);
    }
}
