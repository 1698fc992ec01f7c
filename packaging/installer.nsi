; The installer of the Windows program: for one person, without an administrator, in Vietnamese (words.nsh).
;
;   makensis -INPUTCHARSET UTF8 -NOCD -DVERSION=0.1.0 -DARCHITECTURE=x86 -DPROGRAM=folder -DINSTALLER=file installer.nsi
;
; Switches, for many PCs at once (README):
;   /S              no window, no question; what is open is saved and closed
;   /AUTOSTART      the program starts with Windows
;   /NODESKTOP      no entry on the desktop
;   /D=folder       where to, the last switch and without quotes
; Of the uninstaller: /S, /POSTS removes posts, drafts and photos too, /KEYS the keys to Pages.
;
; Exit codes: 0 done, 1 the person went back, 2 something failed, 3 the program stays open, 4 Windows is too old.

Unicode true
Target ${ARCHITECTURE}-unicode
ManifestDPIAware true
ManifestSupportedOS all
RequestExecutionLevel user
SetCompressor /SOLID lzma

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh
!include nsDialogs.nsh
!include "packaging\words.nsh"

!define FOLDER_NAME "MTTQ Desktop"
!define DATA "$LOCALAPPDATA\${FOLDER_NAME}"
!define WINDOWS_10_1809 17763
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${FOLDER_NAME}"
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define KIT_KIND "MTTQ.Kit"
!define STAYS_OPEN 3
!define TOO_OLD 4
!define CLOSING_SECONDS 40

Name "${PRODUCT}"
OutFile "${INSTALLER}"
InstallDir "$LOCALAPPDATA\Programs\${FOLDER_NAME}"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" InstallLocation
BrandingText "${PRODUCT} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow
SetFont "Segoe UI" 11

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1066 ProductName "${PRODUCT}"
VIAddVersionKey /LANG=1066 ProductVersion "${VERSION}"
VIAddVersionKey /LANG=1066 FileVersion "${VERSION}"
VIAddVersionKey /LANG=1066 FileDescription "${INSTALLER_WORDS}"
VIAddVersionKey /LANG=1066 CompanyName "MTTQ Desktop"
VIAddVersionKey /LANG=1066 LegalCopyright "MIT"

!define MUI_ICON "packaging\app.ico"
!define MUI_UNICON "packaging\app.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "packaging\side.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "packaging\side.bmp"

!define MUI_WELCOMEPAGE_TITLE "${BEFORE_TITLE}"
!define MUI_WELCOMEPAGE_TEXT "${BEFORE_WORDS}"
!insertmacro MUI_PAGE_WELCOME

!insertmacro MUI_PAGE_INSTFILES

!define MUI_FINISHPAGE_TITLE "${AFTER_TITLE}"
!define MUI_FINISHPAGE_TEXT "${AFTER_WORDS}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\mttq.exe"
!define MUI_FINISHPAGE_RUN_TEXT "${OPEN_NOW}"
; The page's second box is made for a file to read; ours lets the program start with Windows.
!define MUI_FINISHPAGE_SHOWREADME
!define MUI_FINISHPAGE_SHOWREADME_NOTCHECKED
!define MUI_FINISHPAGE_SHOWREADME_TEXT "${START_WITH_WINDOWS}"
!define MUI_FINISHPAGE_SHOWREADME_FUNCTION StartWithWindows
!insertmacro MUI_PAGE_FINISH

UninstPage custom un.AskWhatGoes un.HearWhatGoes
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "${GONE_TITLE}"
!define MUI_FINISHPAGE_TEXT "${GONE_WORDS}"
!insertmacro MUI_UNPAGE_FINISH

!insertmacro MUI_LANGUAGE Vietnamese

Var PostsGo
Var KeysGo
Var PostsBox
Var KeysBox

; Whether a switch was given: not only its name at the beginning of another one.
!macro IS_SWITCH_GIVEN name answer
  ClearErrors
  ${GetOptions} $R9 "/${name}" $R8
  ${If} ${Errors}
    StrCpy ${answer} 0
  ${Else}
    StrCpy ${answer} 1
  ${EndIf}
!macroend

; A program that runs cannot be opened for writing. Leaves 1 in $R0 while one of the two does.
!macro LOOK_WHETHER_OPEN un
  Function ${un}LookWhetherOpen
    StrCpy $R0 0
    Push "$INSTDIR\mttq-console.exe"
    Push "$INSTDIR\mttq.exe"
    ${For} $R2 1 2
      Pop $R1
      ${If} ${FileExists} $R1
        ClearErrors
        FileOpen $R3 $R1 a
        ${If} ${Errors}
          StrCpy $R0 1
        ${Else}
          FileClose $R3
        ${EndIf}
      ${EndIf}
    ${Next}
  FunctionEnd
!macroend
!insertmacro LOOK_WHETHER_OPEN ""
!insertmacro LOOK_WHETHER_OPEN "un."

; Lets an open program save and close, asking first. Comes back only when it is closed.
!macro CLOSE_PROGRAM un
  Function ${un}CloseProgram
    Call ${un}LookWhetherOpen
    ${If} $R0 == 0
      Return
    ${EndIf}
    MessageBox MB_OKCANCEL|MB_ICONINFORMATION "${IS_OPEN}" /SD IDOK IDOK close
      SetErrorLevel 1
      Quit
    close:
      ExecWait '"$INSTDIR\mttq.exe" --close'
      ${For} $R4 1 ${CLOSING_SECONDS}
        Call ${un}LookWhetherOpen
        ${If} $R0 == 0
          Return
        ${EndIf}
        Sleep 1000
      ${Next}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${STAYS_OPEN_WORDS}" /SD IDCANCEL IDRETRY close
      SetErrorLevel ${STAYS_OPEN}
      Quit
  FunctionEnd
!macroend
!insertmacro CLOSE_PROGRAM ""
!insertmacro CLOSE_PROGRAM "un."

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastBuild} ${WINDOWS_10_1809}
    MessageBox MB_OK|MB_ICONSTOP "${TOO_OLD_WORDS}" /SD IDOK
    SetErrorLevel ${TOO_OLD}
    Quit
  ${EndIf}
FunctionEnd

Function StartWithWindows
  WriteRegStr HKCU "${RUN_KEY}" "${FOLDER_NAME}" '"$INSTDIR\mttq.exe" --quiet'
FunctionEnd

Section
  Call CloseProgram
  ; What an older version had and this one has not must not be found any more.
  ${If} ${FileExists} "$INSTDIR\mttq.exe"
    RMDir /r "$INSTDIR\_internal"
  ${EndIf}
  SetOutPath $INSTDIR
  File /r "${PROGRAM}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  Call TellWindows
  Call OpenKitsWithUs
  CreateShortCut "$SMPROGRAMS\${PRODUCT}.lnk" "$INSTDIR\mttq.exe"
  ${GetParameters} $R9
  !insertmacro IS_SWITCH_GIVEN NODESKTOP $0
  ${If} $0 == 0
    CreateShortCut "$DESKTOP\${PRODUCT}.lnk" "$INSTDIR\mttq.exe"
  ${EndIf}
  !insertmacro IS_SWITCH_GIVEN AUTOSTART $0
  ${If} $0 == 1
    Call StartWithWindows
  ${EndIf}
SectionEnd

; The list of installed programs.
Function TellWindows
  WriteRegStr HKCU "${UNINSTALL_KEY}" DisplayName "${PRODUCT}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" DisplayVersion "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" DisplayIcon "$INSTDIR\mttq.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" Publisher "MTTQ Desktop"
  WriteRegStr HKCU "${UNINSTALL_KEY}" InstallLocation "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" UninstallString '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" QuietUninstallString '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" NoModify 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" NoRepair 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" EstimatedSize $0
FunctionEnd

Function OpenKitsWithUs
  WriteRegStr HKCU "Software\Classes\.mttq" "" "${KIT_KIND}"
  WriteRegStr HKCU "Software\Classes\${KIT_KIND}" "" "${KIT}"
  WriteRegStr HKCU "Software\Classes\${KIT_KIND}\DefaultIcon" "" "$INSTDIR\mttq.exe,0"
  WriteRegStr HKCU "Software\Classes\${KIT_KIND}\shell\open\command" "" '"$INSTDIR\mttq.exe" --kit "%1"'
  ${RefreshShellIcons}
FunctionEnd

Function un.onInit
  ${GetParameters} $R9
  !insertmacro IS_SWITCH_GIVEN POSTS $PostsGo
  !insertmacro IS_SWITCH_GIVEN KEYS $KeysGo
FunctionEnd

Function un.AskWhatGoes
  !insertmacro MUI_HEADER_TEXT "${GOING_TITLE}" "${PRODUCT}"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 36u "${GOING_WORDS}"
  Pop $0
  ${NSD_CreateCheckbox} 0 48u 100% 16u "${POSTS_GO}"
  Pop $PostsBox
  ${NSD_SetState} $PostsBox $PostsGo
  ${NSD_CreateCheckbox} 0 72u 100% 16u "${KEYS_GO}"
  Pop $KeysBox
  ${NSD_SetState} $KeysBox $KeysGo
  nsDialogs::Show
FunctionEnd

Function un.HearWhatGoes
  ${NSD_GetState} $PostsBox $PostsGo
  ${NSD_GetState} $KeysBox $KeysGo
FunctionEnd

Section Uninstall
  Call un.CloseProgram
  ; Which keys there are stands in the record of posts, so they go before it.
  ${If} $KeysGo == 1
    nsExec::Exec '"$INSTDIR\mttq-console.exe" forget-keys'
    Pop $0
    ${If} $0 != 0
      MessageBox MB_OK|MB_ICONEXCLAMATION "${KEYS_STAY}" /SD IDOK
      SetErrorLevel 2
    ${EndIf}
  ${EndIf}
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\mttq.exe"
  Delete "$INSTDIR\mttq-console.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${PRODUCT}.lnk"
  Delete "$DESKTOP\${PRODUCT}.lnk"
  DeleteRegValue HKCU "${RUN_KEY}" "${FOLDER_NAME}"
  DeleteRegKey HKCU "Software\Classes\${KIT_KIND}"
  ReadRegStr $0 HKCU "Software\Classes\.mttq" ""
  ${If} $0 == "${KIT_KIND}"
    DeleteRegKey HKCU "Software\Classes\.mttq"
  ${EndIf}
  ${un.RefreshShellIcons}
  ${If} $PostsGo == 1
    RMDir /r "${DATA}"
  ${EndIf}
  ; Last of all: the list of programs tells when everything is gone.
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
SectionEnd
