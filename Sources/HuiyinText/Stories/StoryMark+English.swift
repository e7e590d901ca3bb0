/// English words of the marks.
extension StoryMark {
    static let english: [(StoryMark, String)] = [
        (
            .actor,
            """
            billing tech tech_support support customer_service customer_support sales finance accounting warehouse store shop dealer dealer_principal dealership manufacturer technician courier depot sender headquarters head_office manager front_desk bank branch agent
            chat web_chat phone helpdesk help_desk service_desk retention claims claims_hub underwriting broker adjuster garage insurer insurance doctor pharmacy hospital clinic surgery council water_company landlord letting_agent hotel airline airport app app_support website
            lounge_desk ticketing desk spa reception housekeeping parking permits enforcement teacher office district school escalations logistics shipping returns returns_team parts parts_department service service_department installer plumber engineer supplier vendor seller
            marketplace carrier post_office customs legal compliance hr it network collections fraud_team loans mortgage_team refunds reservations booking_site travel_agent hotline call_centre call_center contractor developer property_manager l1 l2 l3 tier_1 tier_2 tier_3 maintenance facilities freeholder managing_agent estate_agent admissions registrar payroll accounts dispatch warranty_department warranty utility electric_company gas_company sorting_office drivers card_issuer merchant platform host customer_care service_team back_office
            front_office concierge porter pharmacy_desk lab radiology triage nurse receptionist consultant specialist gp
            """
        ),
        (
            .speak,
            "says say said tells told sent send sends blames blame blamed points pointed transferred passed bounced referred wants insists claims_it redirected forwarded asked"
        ),
        (
            .send,
            "to ask asks call ring contact says said say see email try blames from with it's_the goes_to talk_to speak_to spoken_to spoke_to"
        ),
        (.reach, "called emailed rang phoned asked contacted visited messaged"),
        (
            .around,
            "passed_around pass_me_around passed_from bounced bounced_back_and_forth back_and_forth tosses_you_around tossed_around sent_me_to transferred not_our_department not_their_job pointing_fingers pointed_fingers run_around runaround ping_pong wild_goose goes_in_circles in_circles nobody_is_responsible says_ask ask_the blames sends_me told_me_to_call told_me_to_contact got_a_different a_different_answer each_time_someone_new dial_one_of"
        ),
        (
            .repeated,
            "again again_and_again over_and_over every_time each_time how_many_times keep_calling multiple_times several_times repeatedly many_times call_number"
        ),
        (.same, "same the_same same_problem same_issue one_missing regarding_the"),
        (
            .unsolved,
            "still nobody no_answer nothing never no_one unresolved not_fixed not_resolved no_reply no_refund no_replacement on_leave still_no just_cancel how_many_times cancels_anything"
        ),
        (
            .solved,
            "finally fixed resolved sorted got_my back_after refund_the in_the_end it's_here on_the_spot cancelled_it did_refund solved"
        ),
        (
            .pleased,
            "lovely great friendly brilliant perfect love smooth impressed helpful fun excellent amazing nice happy enjoyed best thanks pleasant fine easy quick brilliant no_drama"
        ),
        (.normal, "different_rooms two_different different_issues how_it_should_be relay race kids work_well handover"),
        (.prompt, "minutes seconds same_day in_min first_call one_call one_email overnight within_the_week"),
    ]
}
