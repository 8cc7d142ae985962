/** The running service, its neighbours' events, and samples, for the tests of all features. */
package org.campuspartners.analytics.testing;
