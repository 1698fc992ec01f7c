/* The converters that Qt6Core asks of Windows' own ICU. Qt uses them only for encodings that it does not know itself,
   none of which the program ever names; asked for one all the same, there is none. */

#define NO_CONVERTER(name) __declspec(dllexport) void *name(void) { return 0; }

NO_CONVERTER(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
NO_CONVERTER(UCNV_TO_U_CALLBACK_SUBSTITUTE)
NO_CONVERTER(ucnv_cbFromUWriteUChars)
NO_CONVERTER(ucnv_cbToUWriteUChars)
NO_CONVERTER(ucnv_close)
NO_CONVERTER(ucnv_countAvailable)
NO_CONVERTER(ucnv_fromUCountPending)
NO_CONVERTER(ucnv_fromUnicode)
NO_CONVERTER(ucnv_getAvailableName)
NO_CONVERTER(ucnv_getFromUCallBack)
NO_CONVERTER(ucnv_getMaxCharSize)
NO_CONVERTER(ucnv_getName)
NO_CONVERTER(ucnv_getStandardName)
NO_CONVERTER(ucnv_getToUCallBack)
NO_CONVERTER(ucnv_open)
NO_CONVERTER(ucnv_reset)
NO_CONVERTER(ucnv_setFromUCallBack)
NO_CONVERTER(ucnv_setToUCallBack)
NO_CONVERTER(ucnv_toUCountPending)
NO_CONVERTER(ucnv_toUnicode)
