/** Stands in for what carries events from the table to the function: pipe, bus, rule and queue. */
package io.kyc.local.event;
